# What admins and owners read when they set up, settle, examine and administer.

setup-hello = Merci de m’accueillir ! Je lis l’actualité crypto et économique et publie une carte par nouvelle, avec le prix et quatre jugements motivés.
setup-hello-next = **`/setup`** dans le salon où doivent aller les cartes : choisissez quoi lire, la première arrive aussitôt. `/help` explique les cartes. Rien de tout cela n’est un conseil financier.
setup-offer = Je peux publier dans { $channel }. Que doit-il arriver ici ?
setup-done = C’est fait : { $rule }.
setup-card-now = La carte la plus récente est en route.
setup-card-later = La première carte viendra avec la prochaine nouvelle.
setup-next = `/subscriptions` le modifie, `/subscribe` en ajoute, `/settings` règle les heures calmes et les quantités.
preset-majors = Les majeures
preset-macro = Macro
preset-high-impact-only = Fort impact seulement
preset-everything = Tout
offer-majors = BTC, ETH, SOL, XRP et BNB ; impact moyen ou fort
offer-macro = Fed, taux, inflation, droits de douane, dollar ; impact moyen ou fort
offer-high-impact-only = Toute nouvelle à fort impact
offer-everything = Toutes les nouvelles ; la limite garde cela lisible
settings-changed = Modifié. Voici l’état actuel :
settings-head = Les choix de ce serveur :
settings-cards = **Cartes** { $style } · langue { $language }
settings-style-v2 = cartes complètes
settings-style-embed = embeds classiques
settings-style-compact = cartes compactes
settings-language = du serveur
settings-budget = **Limite** { $hour } cartes par heure et { $day } par jour dans un salon ; le surplus arrive en résumé, rien n’est perdu
settings-quiet-none = **Heures calmes** aucune
settings-quiet = **Heures calmes** de { $from } à { $to } ; ce qui arrive alors est ensuite résumé
settings-digest = **Résumés** à { $at } · fuseau { $zone }
settings-trouble = **Les ennuis** sont dits dans { $channel }
settings-trouble-default = **Les ennuis** sont dits dans le salon des modérateurs, sinon au propriétaire
settings-managers = **Gestionnaires** Gérer le serveur
settings-managers-role = **Gestionnaires** Gérer le serveur et { $role } (pour que ce rôle voie les commandes, autorisez-le dans Paramètres du serveur > Intégrations)
settings-foot = Nommez une option pour la changer : `/settings timezone:Europe/Berlin`
audit-none = Personne n’a rien changé pendant ce temps.
audit-somebody = quelqu’un dont le nom a été retiré
audit-more = et { $count } de plus avant ; un `since` plus court ne montre que les dernières
doctor-well = ✅ Tout va bien ici.
doctor-missing = Il me manque **{ $missing }** dans { $channel }. Donnez-le dans Modifier le salon > Permissions > newsvane ; d’ici là les cartes attendent.
doctor-no-rules = Aucun abonnement ne va dans ce salon. `/subscribe` ou `/setup` en crée un.
doctor-all-paused = Tous ses abonnements sont en pause. `/subscriptions` les reprend.
doctor-paused = La livraison est suspendue { $since } : { $reason }. Elle reprend dès que c’est réparé.
doctor-refused = Discord en a refusé { $count } pour de bon ({ $errors }). `/admin resend` réessaie.
doctor-rules = **Abonnements de { $channel }** { $count }
doctor-last = **Dernière carte** { $at } · { $count } en attente
doctor-budget = **Limite** { $hour } par heure, { $day } par jour
doctor-poll = **Prochaine interrogation** { $at }
never = jamais
sources-head =
    { $count ->
        [one] **{ $count } source** · page { $page } sur { $pages }
       *[other] **{ $count } sources** · page { $page } sur { $pages }
    }
source-own = { $name } (ajoutée)
source-paused = ⏸ { $name } : en pause
source-unasked = { $name } : pas encore interrogée
source-failing = ⚠ { $name } : { $count } échecs, { $error }
source-read = { $name } : lue { $at }, toutes les { $minutes } min
trial-added = Ajoutée : **{ $title }** { $url }
trial-readable = Ce flux est lisible : **{ $title }** { $url }
trial-untitled = un flux sans titre
trial-empty = Il n’a pas d’éléments pour l’instant.
trial-full = Du plus récent je peux utiliser { $count } phrases, l’article entier.
trial-summary = Du plus récent je peux utiliser { $count } phrases, seulement le résumé du flux.
source-now-paused = { $name } est en pause. `/sources resume` l’interroge de nouveau.
source-now-resumed = { $name } est de nouveau interrogée. Les nouvelles manquées ne sont pas publiées.
source-now-removed = { $name } est retirée. Ses nouvelles et cartes restent.
sources-known = Cette liste ne nomme aucun flux que je n’aie déjà.
sources-added =
    { $count ->
        [one] { $count } source ajoutée ; `/sources list` montre son état.
       *[other] { $count } sources ajoutées ; `/sources list` montre leur état.
    }
admin-paused = Aucune carte n’arrive sur ce serveur jusqu’à { $at } ({ $in }). Ce qui paraît d’ici là n’est pas publié ensuite ; `/news` l’a. `/admin resume` met fin à la pause.
admin-resumed = Les cartes reviennent.
silence-paused = ⏸ Ce serveur est en pause jusqu’à { $at } : rien n’est publié avant ; `/admin resume` y met fin.
silence-quiet = 🌙 C’est calme jusqu’à { $at } : ce qui vient avant sera dans le résumé.
admin-not-paused = Rien n’était en pause ; les cartes arrivent comme toujours.
admin-none-refused = Discord n’a refusé aucune carte de ce serveur.
admin-resent =
    { $count ->
        [one] { $count } carte refusée sera retentée.
       *[other] { $count } cartes refusées seront retentées.
    }
admin-retracted = Retirée : { $title }. La carte est barrée partout, ses lecteurs sont prévenus une fois et son jugement ne compte pas.
admin-synced = { $count } commandes enregistrées ; Discord les montre dans la minute.
admin-unchanged = Les commandes sont déjà enregistrées ainsi, je n’ai donc rien demandé à Discord.
admin-unknown-card = Je ne connais pas cette carte. Son identifiant est à son pied, comme `0a1b2c3d`.
admin-rejudged = Rejugée et modifiée : { $title }.
admin-rejudged-same = Rejugée ; rien de visible pour un lecteur n’a changé : { $title }.
