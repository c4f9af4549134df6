# What members read about what they follow, mute, and what is kept about them.

follow-live = { $wanted } in unserem privaten Chat
follow-digest = { $wanted } einmal am Tag in unserem privaten Chat
follow-mention = { $wanted } durch eine Erwähnung auf diesem Server
follow-added = Du folgst { $rule }. `/follow list` zeigt alles und beendet es, `/mute` gilt für eine Weile.
follow-none = Du folgst noch nichts. `/follow add tags:BTC` beginnt.
follow-removed = Du folgst { $rule } nicht mehr.
follow-closed = Ich kann dir nicht schreiben: deine Direktnachrichten sind geschlossen. Erlaube sie für einen gemeinsamen Server (dessen Datenschutzeinstellungen > Direktnachrichten) und versuche es noch einmal; `how:mention` braucht keine.
muted = Stumm bis { $at }: { $what }. Das betrifft, was du verfolgst; Kanäle laufen weiter, wie ihre Admins es wollen.
muted-line = { $what } bis { $at }
muted-none = Nichts ist stumm.
muted-card = Karte { $id }
muted-there = { $channel } hört bis { $at } nichts von { $what }. `/mute channel:` ohne `what` zeigt, was dort stumm ist, und beendet es.
unmuted = Du hörst wieder von { $what }.
unmuted-there = { $channel } hört wieder von { $what }.
held-nothing = Ich speichere nichts über dich. Was du in Befehle eingibst, wird beantwortet und vergessen; was du in Kanälen schreibst, kann ich nicht lesen.
held-list = Über dich speichere ich:
held-how = `/privacy delete` entfernt es.
held-ask = Das wird endgültig gelöscht:
held-stays = Abonnements von Kanälen bleiben.
held-gone = Gelöscht:
held-no-more = Ich speichere nichts mehr über dich.
held-follows = { $count } × was du verfolgst, und die Zustellungen in unserem privaten Chat
held-mutes = { $count } × was du stummgeschaltet hast
held-feedback = { $count } × was du zu Karten gesagt hast
held-rules = { $count } × Abonnements von Kanälen, die dich als Urheber nennen (sie bleiben, ohne Namen)
held-deeds = { $count } × Zeilen in Protokollen von Servern, die dich nennen (sie bleiben, ohne Namen)
