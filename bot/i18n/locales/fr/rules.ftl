# What people read about the subscriptions of channels.

rule-everything = toutes les nouvelles
rule-axis = { $axis } { $levels }
rule-least = { $level } ou { $highest }
rule-or = { $left } ou { $right }
rule-outlets = rapporté par { $outlets }
rule-live = { $wanted } → { $channel }
rule-digest = { $wanted } → { $channel } en un résumé quotidien
rule-thread = { $wanted } → { $channel }, chacune avec un fil
rule-forum = { $wanted } → { $channel }, chacune comme publication du forum
rule-mention = { $wanted } → { $channel } par une mention
rule-role = { $rule }, en mentionnant { $role }
rehearsal-head = **Répétition** : { $rule }.
rehearsal-replaces = L’enregistrer remplace : { $rule }.
rehearsal-none = Ces { $days } derniers jours, **aucune carte** n’aurait été publiée. Enregistrez quand même, ou assouplissez.
rehearsal-some =
    { $count ->
        [one] Ces { $days } derniers jours, **{ $count } carte** aurait été publiée ({ $pace }) :
       *[other] Ces { $days } derniers jours, **{ $count } cartes** auraient été publiées ({ $pace }) :
    }
pace-few = moins d’une par jour
pace-some = environ { $count } par jour
more-listed = et { $count } de plus
rule-saved = Abonné : { $rule }.
rule-saved-next = Les nouvelles arrivent dès leur parution ; `/subscriptions` modifie ou arrête cela.
rule-changed = Modifié : { $rule }.
nothing-changed = Rien n’a été modifié.
rule-removed = Désabonné : { $rule }. Les cartes déjà publiées restent.
rules-none = Aucun salon ne lit encore rien ici. Commencez par `/subscribe`.
rules-page = **Abonnements** · page { $page } sur { $pages }
rule-is-paused = { $rule } (en pause par un admin)
rule-is-paused-now = Il est en pause : rien n’est publié jusqu’à la reprise.
channel-is-paused = ⏸ en pause : { $reason }. Je reprends dès que c’est réparé.
channel-paused = J’ai suspendu les cartes dans { $channel } : { $reason }. Rien n’est perdu : dès que j’y ai Voir le salon, Envoyer des messages et Intégrer des liens, je reprends seul. `/subscriptions` montre ce qui va où.
import-change = **{ $change } : { $count }**
import-new = Nouveaux
import-changed = Modifiés
import-same = Inchangés
import-empty = Le fichier ne contient aucune règle.
import-done =
    { $count ->
        [one] { $count } abonnement importé.
       *[other] { $count } abonnements importés.
    }
