# What changed on a card since it was posted.

change-retitled = titre modifié
change-corrected = texte corrigé
change-reported = aussi rapporté par { $what }
change-tags = étiquettes : { $what }
change-retracted = retirée : { $what }
change-level = { $axis } : { $before } → { $after }
