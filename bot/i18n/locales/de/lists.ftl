# Lists, digests, timelines and what stands behind a card's buttons.

list-nothing = Keine Nachricht passt. Versuche ein längeres `since`, weniger Wörter oder andere Tags.
list-choose = Wähle eine Nachricht, um ihre Karte nur für dich zu öffnen
list-page = Seite { $page } von { $pages }
list-stories =
    { $count ->
        [one] { $count } Nachricht
       *[other] { $count } Nachrichten
    }
list-newest = Die neuesten { $count } Nachrichten
list-impact = Wirkung { $level } oder mehr
list-window = letzte { $window }
list-more = und { $count } weitere: { $where } hat alle
list-web = die Webseite
digest-head =
    { $count ->
        [one] Sammelbericht · { $count } Nachricht
       *[other] Sammelbericht · { $count } Nachrichten
    }
digest-asked = Sammelbericht · { $tags } · letzte { $window }
digest-all = alle Nachrichten
digest-nothing = Keine Nachricht passt. Versuche ein längeres `window` oder andere Tags.
digest-sample = MUSTER: Nachrichten, Medien und Kurse sind erfunden
digest-late = Verspätet: der Bot oder Discord war nicht erreichbar, als das fällig war
story-first = hat den **ersten Bericht**
story-also = berichtet auch darüber
story-card = **Karte:** { $levels }
story-due = das Urteil wird am Kurs gemessen
story-between = … { $count } weitere
record-calls = Urteile
record-unscored = Ein fälliges Urteil wird noch nicht am Kurs gemessen: es gibt noch keine Trefferquote.
record-nothing = Kein Urteil passt. Versuche ein längeres `window` oder ein anderes `target`.
record-open = **{ $count }** offen
record-due = **{ $count }** abgelaufen
record-void = **{ $count }** ungültig, ihre Nachrichten wurden zurückgezogen
record-next = Das nächste wird { $in } fällig ({ $at }).
record-call-void = ungültig, die Nachricht wurde zurückgezogen
record-call-due = fällig { $at }
evidence-none = kein Satz des Artikels
evidence-no-counter = der Artikel selbst nennt nichts dagegen
evidence-reported = Berichtet von { $outlets }
evidence-above = wie oben
evidence-more = … mehr, als eine Nachricht fasst; die Seite der Karte hat den Rest.
more-prompt = Was ist mit dieser Karte?
more-told = Danke: es wurde an die Betreuer dieses Bots weitergegeben.
more-kept = Danke: Es ist festgehalten, aber niemand, der diesen Bot betreut, war zu erreichen. Sag es hier einem Admin.
more-why = Warum diese Karte?
more-why-told = Ihr Weg, und was jedes Abonnement dazu sagt
more-agree = Ich stimme dem Urteil zu
more-disagree = Ich stimme dem Urteil nicht zu
more-vote-told = Wird gezählt; du kannst es dir anders überlegen
more-mistake = Einen Fehler melden
more-mistake-told = Geht an die Betreuer dieses Bots
more-mute = Ein Tag, ein Medium oder diese Nachricht stummschalten
more-mute-told = Für einen Tag, in dem, was du selbst verfolgst
more-mute-prompt = Wovon möchtest du einen Tag lang nichts hören? `/mute` kennt andere Zeiten und beendet es.
more-mute-choose = Einen Tag stummschalten
vote-agreed = Notiert: Du stimmst zu. Bisher { $agree } dafür und { $disagree } gegen dieses Urteil.
vote-disagreed = Notiert: Du stimmst nicht zu. Bisher { $agree } dafür und { $disagree } gegen dieses Urteil.
mistake-form = Fehler melden
mistake-form-what = Was ist falsch?
mistake-form-hint = Die Stufe, die Zahl oder der Satz, der falsch ist, und woher du es weißt
more-id = Die Kennung kopieren
more-id-told = Für /why, /story und newsvane replay
more-choose = Auswählen
more-this-story = Diese Nachricht
