# What changed on a card since it was posted.

change-retitled = titular cambiado
change-corrected = texto corregido
change-reported = publicado también por { $what }
change-tags = etiquetas: { $what }
change-retracted = retirada: { $what }
change-level = { $axis }: { $before } → { $after }
