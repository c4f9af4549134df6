# What changed on a card since it was posted.

change-retitled = headline changed
change-corrected = text corrected
change-reported = also reported by { $what }
change-tags = tags: { $what }
change-retracted = retracted: { $what }
change-level = { $axis }: { $before } → { $after }
