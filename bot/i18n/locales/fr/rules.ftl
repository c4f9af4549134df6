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
rule-role-silent = ⚠ { $role } ne sera pas notifié : laissez tout le monde le mentionner (Paramètres du serveur > Rôles), ou donnez-moi « Mentionner @everyone, @here et tous les rôles ».
rehearsal-head = **Répétition** : { $rule }.
rehearsal-replaces = L’enregistrer remplace : { $rule }.
rehearsal-none = Ces { $days } derniers jours, **aucune carte** n’aurait été publiée. Enregistrez quand même, ou assouplissez.
rehearsal-none-loosest = Ces { $days } derniers jours, **aucune carte** n’aurait été publiée, et c’est déjà le plus souple. Enregistrez quand même, ou essayez d’autres tags.
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
rule-saved-digest = Ses nouvelles arrivent une fois par jour en un résumé ; `/settings` dit quand, `/subscriptions` modifie ou arrête cela.
rule-changed = Modifié : { $rule }.
rule-unchanged = Elle est déjà ainsi ; rien n’a changé.
nothing-changed = Rien n’a été modifié.
rule-removed = Désabonné : { $rule }. Les cartes déjà publiées restent.
form-subscribe = S’abonner
form-edit = Modifier l’abonnement
form-tags = Tags
form-tags-told = Vide pour toutes les nouvelles
form-impact-told = Le minimum qu’il faut à une carte
form-directions-told = Aucune cochée : les trois
form-role = Mentionner un rôle
form-role-told = Notifié au-dessus de chaque carte ; aucun : personne
form-channel = Salon
form-channel-told = Où vont les cartes
form-all-levels = Faible ou plus : toutes
form-import = Importer des abonnements
form-file = Fichier
form-file-told = subscriptions.json, tel que le produit Exporter
rules-no-option = Rien à modifier encore
rule-gone-channel = un salon supprimé
form-again = { $reason } Rien n’est perdu : le bouton rouvre le formulaire avec vos réponses.
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
