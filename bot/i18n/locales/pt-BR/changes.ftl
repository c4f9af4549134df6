# What changed on a card since it was posted.

change-retitled = título alterado
change-corrected = texto corrigido
change-reported = publicado também por { $what }
change-tags = tags: { $what }
change-retracted = retirado: { $what }
change-level = { $axis }: { $before } → { $after }
