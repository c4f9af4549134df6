# Lists, digests, timelines and what stands behind a card's buttons.

list-nothing = Aucune nouvelle ne convient. Essayez un `since` plus long, moins de mots ou d’autres étiquettes.
list-choose = Choisissez une nouvelle pour ouvrir sa carte pour vous seul
list-page = Page { $page } sur { $pages }
list-stories =
    { $count ->
        [one] { $count } nouvelle
       *[other] { $count } nouvelles
    }
list-newest = Les { $count } nouvelles les plus récentes
list-impact = impact { $level } ou plus
list-window = derniers { $window }
list-more = et { $count } de plus : { $where } les a toutes
list-web = la page web
digest-head =
    { $count ->
        [one] Résumé · { $count } nouvelle
       *[other] Résumé · { $count } nouvelles
    }
digest-asked = Résumé · { $tags } · derniers { $window }
digest-all = toutes les nouvelles
digest-nothing = Aucune nouvelle ne convient. Essayez un `window` plus long ou d’autres étiquettes.
digest-sample = EXEMPLE : nouvelles, médias et prix inventés
digest-late = En retard : le bot ou Discord était absent à l’heure prévue
story-first = a le **premier article**
story-also = en parle aussi
story-card = **Carte :** { $levels }
story-due = le jugement est confronté au prix
story-between = … { $count } de plus
record-calls = Jugements
record-unscored = Un jugement échu n’est pas encore confronté au prix : il n’y a pas encore de taux de réussite.
record-nothing = Aucun jugement ne convient. Essayez un `window` plus long ou un autre `target`.
record-open = **{ $count }** ouverts
record-due = **{ $count }** échus
record-void = **{ $count }** nuls, leurs nouvelles ont été retirées
record-next = Le prochain arrive à échéance { $in } ({ $at }).
record-call-void = nul, la nouvelle a été retirée
record-call-due = échéance { $at }
evidence-none = aucune phrase de l’article
evidence-no-counter = l’article ne donne pas d’argument contraire
evidence-reported = Rapporté par { $outlets }
evidence-above = comme ci-dessus
evidence-more = … plus qu’un message n’en contient ; la page de la carte a le reste.
more-prompt = Que voulez-vous faire de cette carte ?
more-told = Merci : c’est transmis à ceux qui s’occupent de ce bot ici.
more-kept = Merci : c’est conservé, mais personne qui s’occupe de ce bot n’a pu être joint. Dites-le à un admin ici.
more-why = Pourquoi cette carte ?
more-why-told = Son parcours, et ce qu’en dit chaque abonnement
more-agree = Je suis d’accord avec le jugement
more-disagree = Je ne suis pas d’accord avec le jugement
more-vote-told = Compté ; vous pouvez changer d’avis
more-mistake = Signaler une erreur
more-mistake-told = Va à ceux qui s’occupent de ce bot ici
more-mute = Mettre en sourdine une étiquette, un média ou cette nouvelle
more-mute-told = Pour un jour, dans ce que vous suivez
more-mute-prompt = De quoi ne voulez-vous plus entendre parler pendant un jour ? `/mute` connaît d’autres durées, et y met fin.
more-mute-choose = En sourdine un jour
vote-agreed = Noté : vous êtes d’accord. Jusqu’ici { $agree } pour et { $disagree } contre ce jugement.
vote-disagreed = Noté : vous n’êtes pas d’accord. Jusqu’ici { $agree } pour et { $disagree } contre ce jugement.
mistake-form = Signaler une erreur
mistake-form-what = Qu’est-ce qui est faux ?
mistake-form-hint = Le niveau, le chiffre ou la phrase fausse, et comment vous le savez
more-id = Copier l’identifiant
more-id-told = Pour /why, /story et newsvane replay
more-choose = Choisir
more-this-story = Cette nouvelle
