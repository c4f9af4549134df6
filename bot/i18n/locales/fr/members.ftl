# What members read about what they follow, mute, and what is kept about them.

follow-live = { $wanted } dans notre conversation privée
follow-digest = { $wanted } une fois par jour dans notre conversation privée
follow-mention = { $wanted } par une mention sur ce serveur
follow-added = Vous suivez { $rule }. `/follow list` montre tout et permet d’arrêter, `/mute` vaut pour un moment.
follow-none = Vous ne suivez encore rien. Commencez par `/follow add tags:BTC`.
follow-removed = Vous ne suivez plus { $rule }.
follow-closed = Je ne peux pas vous écrire : vos messages privés sont fermés. Autorisez-les pour un serveur commun (Confidentialité > Messages privés) et réessayez ; `how:mention` n’en a pas besoin.
muted = En sourdine jusqu’à { $at } : { $what }. Cela concerne ce que vous suivez ; les salons continuent comme réglés.
muted-line = { $what } jusqu’à { $at }
muted-none = Rien n’est en sourdine.
muted-card = la carte { $id }
muted-there = { $channel } n’entend plus rien de { $what } jusqu’à { $at }. `/mute channel:` sans `what` montre ce qui y est en sourdine et y met fin.
unmuted = Vous entendez à nouveau parler de { $what }.
unmuted-there = { $channel } entend à nouveau parler de { $what }.
held-nothing = Je ne garde rien sur vous. Ce que vous tapez dans les commandes est traité puis oublié ; je ne peux pas lire vos messages dans les salons.
held-list = Sur vous je garde :
held-how = `/privacy delete` l’efface.
held-ask = Ceci disparaîtra pour de bon :
held-stays = Les abonnements des salons restent.
held-gone = Effacé :
held-no-more = Je ne garde plus rien sur vous.
held-follows = { $count } × ce que vous suivez, et les envois de notre conversation privée
held-mutes = { $count } × ce que vous avez mis en sourdine
held-feedback = { $count } × ce que vous avez dit des cartes
held-rules = { $count } × abonnements de salons qui vous nomment comme auteur (ils restent, sans nom)
held-deeds = { $count } × lignes de journaux de serveurs qui vous nomment (elles restent, sans nom)
