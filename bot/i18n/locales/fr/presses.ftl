# Buttons and selects of answers; keys are their English words.

press-save = Enregistrer
press-stricter = Plus strict
press-looser = Plus souple
press-cancel = Annuler
press-previous = Précédent
press-next = Suivant
press-export = Exporter
press-import = Importer
press-edit = Modifier
press-pause = Suspendre
press-resume = Reprendre
press-rehearse = Répéter
press-delete = Supprimer
press-back-to-the-list = Retour à la liste
press-undo = Annuler l’action
press-try-again = Réessayer
press-apply = Appliquer
press-delete-everything = Tout supprimer
press-keep-it = Garder
press-change-one = En modifier un…
press-copy-to-another-channel = Copier vers un autre salon…
press-choose-what-to-read = Choisissez quoi lire…
press-let-go-of = Ne plus suivre…
press-hear-of-it-again = En entendre à nouveau parler…
