# Buttons and selects of answers; keys are their English words.

press-save = Save
press-stricter = Stricter
press-looser = Looser
press-cancel = Cancel
press-previous = Previous
press-next = Next
press-export = Export
press-import = Import
press-edit = Edit
press-pause = Pause
press-resume = Resume
press-rehearse = Rehearse
press-delete = Delete
press-back-to-the-list = Back to the list
press-undo = Undo
press-try-again = Try again
press-apply = Apply
press-delete-everything = Delete everything
press-keep-it = Keep it
press-change-one = Change one…
press-copy-to-another-channel = Copy to another channel…
press-choose-what-to-read = Choose what to read…
press-let-go-of = Let go of…
press-hear-of-it-again = Hear of it again…
