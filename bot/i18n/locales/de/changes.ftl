# What changed on a card since it was posted.

change-retitled = Schlagzeile geändert
change-corrected = Text berichtigt
change-reported = auch gemeldet von { $what }
change-tags = Tags: { $what }
change-retracted = zurückgezogen: { $what }
change-level = { $axis }: { $before } → { $after }
