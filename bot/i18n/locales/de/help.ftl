# The answer to /help; commands and options are typed in English.

help-text =
    {""}**newsvane** liest Krypto- und Makronachrichten und veröffentlicht zu jeder eine Karte. Sie nennt den Kurs bei Veröffentlichung und beurteilt vier Dinge, jedes mit Grund und den Sätzen, auf denen er beruht:
    - **Kurswirkung**: wie stark es den Kurs bewegen kann
    - **Glaubwürdigkeit**: wer es sagt und wie gut es belegt ist
    - **Kursrichtung**: wohin, und was dagegen spricht
    - **Wirkungsdauer**: bis eine Woche, bis drei Monate oder länger

    {""}**Für alle**
    `/analyze target:BTC` was die Nachrichten zu Münze, Thema oder Link sagen
    `/news tags:Fed` die neuesten Nachrichten; `/news search:tariffs` sucht Wörter
    `/digest` das Wichtigste seit gestern, nach Tags
    `/price coin:ETH` Kurs mit Diagramm und Nachrichten
    `/story` wer wann berichtete und wie sich die Karte änderte
    `/record` die bisherigen Urteile und wann sie fällig sind
    `/why` warum etwas hier erschien oder nicht
    `/follow add tags:BTC` Nachrichten nur für dich; `/mute`; `/privacy show`
    `/levels` was jede Stufe bedeutet; `/health` wie es dem Bot geht

    {""}**Für Admins (Server verwalten)**
    `/setup` die erste Karte in einer Minute
    `/subscribe tags:BTC, Fed` solche Karten in einem Kanal, nach einem Blick auf die letzte Woche
    `/subscriptions` was wohin geht; dort ändern, anhalten, kopieren, löschen
    `/settings` Ruhezeiten, Budgets, Sprache; `/doctor` was mit einem Kanal nicht stimmt
    `/sources list`, `/admin audit`, `/retract` und Ähnliches gelegentlich

    Nichts davon ist Anlageberatung.

help-foot = newsvane { $version }, Analyst { $analyst }; freie Software unter der MIT-Lizenz
