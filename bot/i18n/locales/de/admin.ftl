# What admins and owners read when they set up, settle, examine and administer.

setup-hello = Danke für die Einladung! Ich lese Krypto- und Wirtschaftsnachrichten und poste zu jeder Nachricht eine Karte mit dem Kurs und vier Urteilen, jedes begründet.
setup-hello-next = **`/setup`** in dem Kanal, in den die Karten sollen: wähle, was du lesen willst, und die erste Karte kommt sofort. `/help` erklärt die Karten. Nichts davon ist Anlageberatung.
setup-offer = In { $channel } kann ich posten. Was soll hier erscheinen?
setup-done = Fertig: { $rule }.
setup-card-now = Die neueste solche Karte ist unterwegs.
setup-card-later = Die erste Karte kommt mit der nächsten solchen Nachricht.
setup-next = `/subscriptions` ändert es, `/subscribe` fügt mehr hinzu, `/settings` stellt Ruhezeiten und Mengen ein.
preset-majors = Die großen Coins
preset-macro = Wirtschaft
preset-high-impact-only = Nur hohe Wirkung
preset-everything = Alles
offer-majors = BTC, ETH, SOL, XRP und BNB; Kurswirkung Mittel oder Hoch
offer-macro = Fed, Zinsen, Inflation, Zölle, Dollar; Kurswirkung Mittel oder Hoch
offer-high-impact-only = Jede Nachricht mit hoher Kurswirkung
offer-everything = Jede Nachricht; die Höchstmenge hält es lesbar
settings-changed = Geändert. So steht es jetzt:
settings-head = Die Einstellungen dieses Servers:
settings-cards = **Karten** { $style } · Sprache { $language }
settings-style-v2 = vollständige Karten
settings-style-embed = klassische Embeds
settings-style-compact = kompakte Karten
settings-language = des Servers
settings-budget = **Höchstmenge** { $hour } Karten je Stunde und { $day } am Tag in einem Kanal; was darüber ist, kommt im Sammelbericht, nichts entfällt
settings-quiet-none = **Ruhezeiten** keine
settings-quiet = **Ruhezeiten** { $from } bis { $to }; was dann kommt, steht danach im Sammelbericht
settings-digest = **Sammelberichte** um { $at } · Zeitzone { $zone }
settings-trouble = **Störungen** werden in { $channel } gemeldet
settings-trouble-default = **Störungen** werden im Kanal der Moderatoren gemeldet, sonst dem Besitzer
settings-managers = **Verwalter** „Server verwalten“
settings-managers-role = **Verwalter** „Server verwalten“ und { $role } (damit Mitglieder dieser Rolle die Befehle sehen, erlaube sie unter Servereinstellungen > Integrationen)
settings-foot = Nenne eine Option, um sie zu ändern: `/settings timezone:Europe/Berlin`
audit-none = In dieser Zeit hat niemand etwas geändert.
audit-somebody = jemand, dessen Name entfernt wurde
audit-more = und { $count } weitere davor; ein kürzeres `since` zeigt nur die neuesten
doctor-well = ✅ Hier ist alles in Ordnung.
doctor-missing = Mir fehlt **{ $missing }** in { $channel }. Gib mir das unter Kanal bearbeiten > Berechtigungen > newsvane; so lange warten die Karten.
doctor-no-rules = In diesen Kanal geht kein Abonnement. `/subscribe` oder `/setup` legt eines an.
doctor-all-paused = Alle seine Abonnements sind angehalten. `/subscriptions` setzt sie fort.
doctor-paused = Die Zustellung ist angehalten, { $since }: { $reason }. Sie geht weiter, wenn das behoben ist.
doctor-refused = Discord hat { $count } endgültig abgelehnt ({ $errors }). `/admin resend` versucht es erneut.
doctor-rules = **Abonnements von { $channel }** { $count }
doctor-last = **Letzte Karte** { $at } · { $count } warten
doctor-budget = **Höchstmenge** { $hour } je Stunde, { $day } am Tag
doctor-poll = **Nächste Abfrage** { $at }
never = nie
sources-head =
    { $count ->
        [one] **{ $count } Quelle** · Seite { $page } von { $pages }
       *[other] **{ $count } Quellen** · Seite { $page } von { $pages }
    }
source-own = { $name } (hinzugefügt)
source-paused = ⏸ { $name }: angehalten
source-unasked = { $name }: noch nicht abgefragt
source-failing = ⚠ { $name }: { $count } Fehlversuche, { $error }
source-read = { $name }: gelesen { $at }, alle { $minutes } min
trial-added = Hinzugefügt: **{ $title }** { $url }
trial-readable = Dieser Feed ist lesbar: **{ $title }** { $url }
trial-untitled = ein Feed ohne Titel
trial-empty = Er hat derzeit keine Einträge.
trial-full = Vom neuesten kann ich { $count } Sätze nutzen, den ganzen Artikel.
trial-summary = Vom neuesten kann ich { $count } Sätze nutzen, nur die Zusammenfassung des Feeds.
source-now-paused = { $name } ist angehalten. `/sources resume` fragt sie wieder ab.
source-now-resumed = { $name } wird wieder abgefragt. Verpasste Nachrichten werden nicht gepostet.
source-now-removed = { $name } ist entfernt. Ihre Nachrichten und Karten bleiben.
sources-known = Diese Liste nennt keinen Feed, den ich nicht schon habe.
sources-added =
    { $count ->
        [one] { $count } Quelle hinzugefügt; `/sources list` zeigt, wie es geht.
       *[other] { $count } Quellen hinzugefügt; `/sources list` zeigt, wie es geht.
    }
admin-paused = Bis { $at } ({ $in }) kommt keine Karte auf diesen Server. Was inzwischen erscheint, wird nicht nachgereicht; `/news` hat es. `/admin resume` beendet die Pause.
admin-resumed = Karten kommen wieder.
silence-paused = ⏸ Dieser Server ist bis { $at } pausiert: Vorher wird nichts gepostet; `/admin resume` beendet es.
silence-quiet = 🌙 Bis { $at } ist Ruhe: Was vorher kommt, steht dann im Sammelbericht.
admin-not-paused = Nichts war angehalten; Karten kommen wie immer.
admin-none-refused = Discord hat keine Karte dieses Servers abgelehnt.
admin-resent =
    { $count ->
        [one] { $count } abgelehnte Karte wird noch einmal versucht.
       *[other] { $count } abgelehnte Karten werden noch einmal versucht.
    }
admin-retracted = Zurückgezogen: { $title }. Die Karte ist überall durchgestrichen, ihre Leser erfahren es einmal, und ihr Urteil zählt nicht.
admin-synced = { $count } Befehle registriert; Discord zeigt sie binnen einer Minute.
admin-unchanged = Die Befehle sind schon so registriert, also habe ich Discord um nichts gebeten.
admin-unknown-card = Eine solche Karte kenne ich nicht. Ihre Kennung steht unten auf ihr, etwa `0a1b2c3d`.
admin-rejudged = Neu beurteilt und geändert: { $title }.
admin-rejudged-same = Neu beurteilt; nichts, was ein Leser bemerken würde, hat sich geändert: { $title }.
