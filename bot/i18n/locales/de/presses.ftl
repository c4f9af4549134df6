# Buttons and selects of answers; keys are their English words.

press-save = Speichern
press-stricter = Strenger
press-looser = Lockerer
press-cancel = Abbrechen
press-previous = Zurück
press-next = Weiter
press-export = Exportieren
press-import = Importieren
press-edit = Bearbeiten
press-pause = Anhalten
press-resume = Fortsetzen
press-rehearse = Proben
press-delete = Löschen
press-back-to-the-list = Zur Liste
press-undo = Rückgängig
press-try-again = Noch einmal
press-apply = Übernehmen
press-delete-everything = Alles löschen
press-keep-it = Behalten
press-change-one = Eines ändern …
press-copy-to-another-channel = In einen anderen Kanal kopieren …
press-choose-what-to-read = Wähle, was hier erscheinen soll …
press-let-go-of = Nicht mehr folgen …
press-hear-of-it-again = Wieder hören …
