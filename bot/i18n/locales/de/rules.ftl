# What people read about the subscriptions of channels.

rule-everything = jede Nachricht
rule-axis = { $axis } { $levels }
rule-least = { $level } oder { $highest }
rule-or = { $left } oder { $right }
rule-outlets = berichtet von { $outlets }
rule-live = { $wanted } → { $channel }
rule-digest = { $wanted } → { $channel } als täglicher Sammelbericht
rule-thread = { $wanted } → { $channel }, jede mit einem Thread
rule-forum = { $wanted } → { $channel }, jede als Forenbeitrag
rule-mention = { $wanted } → { $channel } durch eine Erwähnung
rule-role = { $rule }, mit Erwähnung von { $role }
rule-role-silent = ⚠ { $role } wird nicht benachrichtigt: Erlaube allen, sie zu erwähnen (Servereinstellungen > Rollen), oder gib mir „@everyone, @here und alle Rollen erwähnen“.
rehearsal-head = **Probe**: { $rule }.
rehearsal-replaces = Speichern ersetzt: { $rule }.
rehearsal-none = In den letzten { $days } Tagen hätte das **keine Karte** gepostet. Speichere es trotzdem, oder lockere es.
rehearsal-none-loosest = In den letzten { $days } Tagen hätte das **keine Karte** gepostet, und lockerer geht es nicht. Speichere es trotzdem, oder nimm andere Tags.
rehearsal-some =
    { $count ->
        [one] In den letzten { $days } Tagen hätte das **{ $count } Karte** gepostet ({ $pace }):
       *[other] In den letzten { $days } Tagen hätte das **{ $count } Karten** gepostet ({ $pace }):
    }
pace-few = weniger als eine am Tag
pace-some = etwa { $count } am Tag
more-listed = und { $count } weitere
rule-saved = Abonniert: { $rule }.
rule-saved-next = Neue Nachrichten kommen, sobald sie erscheinen; `/subscriptions` ändert oder beendet das.
rule-saved-digest = Seine Nachrichten kommen einmal am Tag in einem Sammelbericht; `/settings` sagt wann, `/subscriptions` ändert oder beendet das.
rule-changed = Geändert: { $rule }.
rule-unchanged = Es ist schon genau so; nichts wurde geändert.
nothing-changed = Nichts wurde geändert.
rule-removed = Abbestellt: { $rule }. Schon gepostete Karten bleiben.
form-subscribe = Abonnieren
form-edit = Abo bearbeiten
form-tags = Tags
form-tags-told = Leer für jede Nachricht
form-impact-told = Was eine Karte mindestens braucht
form-directions-told = Keine gewählt: alle drei
form-role = Rolle erwähnen
form-role-told = Wird über jeder Karte erwähnt; keine: niemand
form-channel = Kanal
form-channel-told = Wohin die Karten kommen
form-all-levels = Niedrig oder mehr: alle
form-import = Abos importieren
form-file = Datei
form-file-told = subscriptions.json, wie Exportieren sie macht
rules-no-option = Noch nichts zu ändern
rule-gone-channel = ein gelöschter Kanal
form-again = { $reason } Nichts ist verloren: Der Knopf öffnet das Formular mit deinen Angaben.
rules-none = Hier liest noch kein Kanal etwas. Beginne mit `/subscribe`.
rules-page = **Abonnements** · Seite { $page } von { $pages }
rule-is-paused = { $rule } (von einem Admin angehalten)
rule-is-paused-now = Es ist angehalten: es postet nichts, bis du es fortsetzt.
channel-is-paused = ⏸ angehalten: { $reason }. Ich mache weiter, wenn es behoben ist.
channel-paused = Ich habe das Posten in { $channel } angehalten: { $reason }. Nichts geht verloren: sobald ich dort „Kanal anzeigen“, „Nachrichten senden“ und „Links einbetten“ darf, mache ich von selbst weiter. `/subscriptions` zeigt, was wohin geht.
import-change = **{ $change }: { $count }**
import-new = Neu
import-changed = Geändert
import-same = Wie sie sind
import-empty = Die Datei nennt keine Regel.
import-done =
    { $count ->
        [one] { $count } Abonnement importiert.
       *[other] { $count } Abonnements importiert.
    }
