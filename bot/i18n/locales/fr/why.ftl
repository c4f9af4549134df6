# The answer to /why: the way of a story to a channel.

why-stopped = **Arrêtée :** { $reason }
why-retracted = **Retirée :** { $reason }
why-change = **Pour le changer :** { $setting }
why-stop-unknown-link = Aucune source que j’interroge n’a apporté cette page.
why-stop-not-polled = Je connais sa source, mais je ne la lis pas en ce moment.
why-stop-not-judged = Sa nouvelle est enregistrée et attend d’être jugée.
why-stop-taken-back = Son média a retiré l’article avant que j’en fasse une carte.
why-stop-too-old = Elle était trop ancienne quand je l’ai vue : enregistrée, pas publiée.
why-stop-refused = L’analyse disait ce que l’article ne dit pas, elle a été refusée.
why-stop-no-text = Il y a trop peu de texte à juger, sa carte ne dit donc rien.
why-stop-no-rules = Aucun abonnement ici.
why-stop-no-match = Aucun abonnement de ce salon ne veut cette carte.
why-stop-not-then = Un abonnement la veut, mais il est plus récent que la carte.
why-stop-silent = Ce serveur était en pause à son arrivée, ou l’abonnement a changé depuis.
why-stop-muted = Ce salon, ou vous dans ce que vous suivez, a mis son tag, son média ou sa nouvelle en sourdine.
why-stop-asleep = Ce serveur est en pause, elle attend donc.
why-stop-paused = Je ne peux pas écrire dans ce salon, ses cartes attendent.
why-stop-held = Le budget ou les heures calmes de ce serveur la retiennent pour le résumé.
why-stop-waiting = Elle est en route vers ce salon.
why-stop-dead = Discord a refusé le message définitivement.
why-set-unknown-link = `/sources add`, par qui me gère, ajoute son média ; `/analyze` juge la page maintenant.
why-set-not-polled = `/sources resume`, par qui me gère ; `/sources test` dit ce qui ne va pas.
why-set-not-judged = Rien : elle est jugée dans l’heure.
why-set-taken-back = Rien : ce qu’un média retire n’a pas de carte.
why-set-too-old = `NEWSVANE_CATCH_UP`, réglé par qui me gère : l’âge permis à un élément d’une nouvelle source (2 heures sauf changement) ; 24 heures pour une source connue.
why-set-refused = `/analyze` avec son lien juge la page encore une fois ; aucun réglage ne lève le contrôle.
why-set-no-text = `/sources test` montre combien de texte j’obtiens de cette source.
why-set-no-rules = `/subscribe` dans ce salon ; pour vous-même `/follow add`.
why-set-no-match = `/subscriptions` : choisissez l’abonnement, puis Modifier.
why-set-no-match-own = `/follow add` avec ces tags et un `min_impact` plus bas ; `/follow list` montre ce que vous suivez.
why-set-not-then = Rien : les nouvelles cartes arrivent désormais ; `/news` montre les précédentes.
why-set-silent = `/admin resume` met fin à une pause ; ce qui est venu pendant est dans `/news`.
why-set-muted = `/mute` montre vos sourdines et y met fin, `/mute channel:` celles d’un salon.
why-set-asleep = `/admin resume` met fin à la pause.
why-set-paused = Donnez-moi là-bas Voir le salon, Envoyer des messages et Intégrer des liens ; `/doctor` le vérifie.
why-set-held = `/settings` : `budget_hour`, `budget_day`, `quiet_from` et `quiet_to`.
why-set-waiting = Rien : un nouvel essai se fait tout seul.
why-set-dead = `/admin resend` essaie encore ; `/settings card:classic embed` la dessine autrement.
why-not-stopped = **Pas arrêtée :** elle a une carte. Demandez dans un salon, ou nommez-en un, pour la suite.
why-posted = **Publiée :** { $where }
why-posted-here = dans ce salon
why-source = **Source :** { $name } (`{ $id }`, rang { $tier }), { $state }
why-source-none = **Source :** aucune de celles que j’interroge
why-source-paused = en pause
why-source-never = jamais lue jusqu’ici
why-source-read = dernière lecture { $at }
why-failure = { $state }, dernier échec : { $error }
why-fetched = **Obtenue :** publiée { $published }, vue { $seen } : { $text }
why-fetched-page = la page entière
why-fetched-summary = le résumé du flux, la page n’a pu être obtenue
why-cleaned = **Nettoyée :** { $sentences ->
        [one] { $sentences } phrase
       *[other] { $sentences } phrases
    } et { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    } gardés
why-story-alone = **Nouvelle :** { $id }, seule : personne d’autre n’en parle pour l’instant
why-story-joined = **Nouvelle :** { $id }, jointe à { $count } autres : { $outlets }
why-refused = **Jugée :** refusée : { $reason }
why-judged = **Jugée** par { $analyst } comme { $event } :
why-axis = { $axis } { $level } : { $points } points sur 100, repose sur{ $sentences }
why-axis-nothing = { $axis } { $level } : { $points } points sur 100, ne repose sur aucune phrase
why-tags = Étiquettes : { $tags }
why-none = aucun
why-rules = **Abonnements de** { $channel } **:** { $found }
why-rules-more = et { $count } de plus
why-change-rule = { $rule } : { $reason } ; changez { $setting }
why-unpause = `/subscriptions` : choisissez-le, puis Reprendre
why-miss-paused = il est en pause
why-miss-tags = la carte n’a aucune de ces étiquettes
why-miss-where = l’expression ne vaut pas pour la carte
why-miss-least = { $axis } : { $level }, et non { $least }
why-miss-level = { $axis } : { $level }
why-miss-sources = aucun de ces médias n’en parle
why-delivery = **Envoi :** { $state }
why-not-queued = pas en file pour ce salon
why-queued = en file { $at }, { $state }
why-waits = attend : { $reason }
why-held = retenue ({ $reason }), dans le résumé de { $at }
why-listed = citée dans un résumé
why-state-pending = en attente
why-state-sending = en cours d’envoi
why-state-sent = envoyée
why-state-paused = suspendue
why-state-dead = refusée définitivement
