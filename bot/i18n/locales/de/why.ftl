# The answer to /why: the way of a story to a channel.

why-stopped = **Angehalten:** { $reason }
why-retracted = **Zurückgenommen:** { $reason }
why-change = **Was es ändert:** { $setting }
why-stop-unknown-link = Keine Quelle, die ich abfrage, hat diese Seite gebracht.
why-stop-not-polled = Ich kenne ihre Quelle, lese sie aber zurzeit nicht.
why-stop-not-judged = Ihre Nachricht ist gespeichert und wartet auf die Beurteilung.
why-stop-taken-back = Das Medium hat den Bericht zurückgenommen, bevor ich eine Karte daraus machte.
why-stop-too-old = Sie war schon zu alt, als ich sie zuerst sah; gespeichert, aber nicht veröffentlicht.
why-stop-refused = Die Analyse sagte, was der Artikel nicht sagt, und wurde abgelehnt.
why-stop-no-text = Es gibt zu wenig Text zum Beurteilen, darum sagt ihre Karte nichts.
why-stop-no-rules = Hier ist nichts abonniert.
why-stop-no-match = Kein Abo dieses Kanals will diese Karte.
why-stop-not-then = Ein Abo will sie, ist aber jünger als die Karte.
why-stop-silent = Dieser Server war pausiert, als sie kam, oder das Abo wurde seither geändert.
why-stop-muted = Dieser Kanal, oder du in dem, was du verfolgst, hat ihren Tag, ihr Medium oder ihre Nachricht stummgeschaltet.
why-stop-asleep = Dieser Server ist pausiert, darum wartet sie.
why-stop-paused = Ich kann in diesen Kanal nicht schreiben, darum warten seine Karten.
why-stop-held = Budget oder Ruhezeit dieses Servers halten sie für den Sammelbericht zurück.
why-stop-waiting = Sie ist unterwegs in diesen Kanal.
why-stop-dead = Discord hat die Nachricht endgültig abgelehnt.
why-set-unknown-link = `/sources add`, durch den Betreiber, nimmt das Medium auf; `/analyze` beurteilt die Seite jetzt.
why-set-not-polled = `/sources resume`, durch den Betreiber; `/sources test` sagt, was ihr fehlt.
why-set-not-judged = Nichts: Sie wird innerhalb der Stunde beurteilt.
why-set-taken-back = Nichts: Was ein Medium zurücknimmt, bekommt keine Karte.
why-set-too-old = `NEWSVANE_CATCH_UP`, vom Betreiber gesetzt: wie alt ein Eintrag einer neuen Quelle sein darf (2 Stunden, wenn nicht geändert); bei einer bekannten 24 Stunden.
why-set-refused = `/analyze` mit dem Link beurteilt die Seite noch einmal; keine Einstellung hebt die Prüfung auf.
why-set-no-text = `/sources test` zeigt, wie viel Text ich von dieser Quelle bekomme.
why-set-no-rules = `/subscribe` in diesem Kanal; für dich selbst `/follow add`.
why-set-no-match = `/subscriptions`: das Abo wählen, dann Bearbeiten.
why-set-no-match-own = `/follow add` mit diesen Tags und niedrigerem `min_impact`; `/follow list` zeigt, was du verfolgst.
why-set-not-then = Nichts: Neue Karten kommen von jetzt an; `/news` zeigt die früheren.
why-set-silent = `/admin resume` beendet eine Pause; was währenddessen kam, steht in `/news`.
why-set-muted = `/mute` zeigt und beendet, was du stummgeschaltet hast, `/mute channel:` das eines Kanals.
why-set-asleep = `/admin resume` beendet die Pause.
why-set-paused = Gib mir dort „Kanal ansehen“, „Nachrichten senden“ und „Links einbetten“; `/doctor` prüft es.
why-set-held = `/settings`: `budget_hour`, `budget_day`, `quiet_from` und `quiet_to`.
why-set-waiting = Nichts: Es wird von selbst wieder versucht.
why-set-dead = `/admin resend` versucht es noch einmal; `/settings card:classic embed` zeichnet sie anders.
why-not-stopped = **Nicht angehalten:** Sie hat eine Karte. Frage in einem Kanal, oder nenne einen, um den Rest zu erfahren.
why-posted = **Veröffentlicht:** { $where }
why-posted-here = in diesem Kanal
why-source = **Quelle:** { $name } (`{ $id }`, Rang { $tier }), { $state }
why-source-none = **Quelle:** keine von denen, die ich abfrage
why-source-paused = pausiert
why-source-never = bisher nie gelesen
why-source-read = zuletzt gelesen { $at }
why-failure = { $state }, letzter Fehler: { $error }
why-fetched = **Geholt:** veröffentlicht { $published }, zuerst gesehen { $seen }: { $text }
why-fetched-page = die ganze Seite
why-fetched-summary = die Zusammenfassung des Feeds, die Seite war nicht zu haben
why-cleaned = **Bereinigt:** { $sentences ->
        [one] { $sentences } Satz
       *[other] { $sentences } Sätze
    }, { $words ->
        [one] { $words } Wort
       *[other] { $words } Wörter
    } behalten
why-story-alone = **Nachricht:** { $id }, für sich: Niemand sonst berichtet sie bisher
why-story-joined = **Nachricht:** { $id }, verbunden mit { $count } weiteren: { $outlets }
why-refused = **Beurteilt:** abgelehnt: { $reason }
why-judged = **Beurteilt** von { $analyst } als { $event }:
why-axis = { $axis } { $level }: { $points } von 100 Punkten, gestützt auf{ $sentences }
why-axis-nothing = { $axis } { $level }: { $points } von 100 Punkten, auf keinen Satz gestützt
why-tags = Tags: { $tags }
why-none = keine
why-rules = **Abos von** { $channel }**:** { $found }
why-rules-more = und { $count } weitere
why-change-rule = { $rule }: { $reason }; zu ändern: { $setting }
why-unpause = `/subscriptions`: wählen, dann Fortsetzen
why-miss-paused = es ist pausiert
why-miss-tags = die Karte hat keinen dieser Tags
why-miss-where = der Ausdruck trifft auf die Karte nicht zu
why-miss-least = { $axis } ist { $level }, nicht { $least }
why-miss-level = { $axis } ist { $level }
why-miss-sources = keines dieser Medien berichtet sie
why-delivery = **Zustellung:** { $state }
why-not-queued = nicht für diesen Kanal eingereiht
why-queued = eingereiht { $at }, { $state }
why-waits = wartet: { $reason }
why-held = zurückgehalten ({ $reason }), im Sammelbericht { $at }
why-listed = in einem Sammelbericht genannt
why-state-pending = wartet
why-state-sending = wird gesendet
why-state-sent = gesendet
why-state-paused = angehalten
why-state-dead = endgültig abgelehnt
