view-highlighted = Markierungen
highlighted-count = { $count ->
    [one] { $count } Artikel mit Markierungen
   *[other] { $count } Artikel mit Markierungen
}
empty-highlighted = Hier ist nichts markiert.
empty-highlighted-hint = Wählen Sie eine Stelle in einem Artikel aus und dann eine Farbe. Ohne Maus geht der Befehl „Auswahl oder Absatz markieren“ von Absatz zu Absatz.

command-go-highlighted = Zu „Markierungen“
command-highlight = Auswahl oder Absatz markieren
command-show-highlights = Alle Markierungen und Notizen

color-yellow = Gelb
color-green = Grün
color-blue = Blau
color-pink = Rosa
color-purple = Violett

passage-selected = Ausgewählte Stelle
passage-highlight = Markierung
passage-color = Farbe
passage-note = Notiz
passage-note-of = Notiz zu „{ $quote }“
passage-note-placeholder = Was denken Sie darüber?
passage-copy = Stelle kopieren
passage-remove = Markierung entfernen
passage-done = Fertig
passage-gone = Diese Worte stehen nicht mehr im Text.
passage-too-long = Diese Stelle ist zu lang, um sie zu markieren.
passage-picking = Die Pfeiltasten wählen einen Absatz. Enter markiert ihn, { $first } bis { $last } mit einer Farbe, { $note } mit einer Notiz. Esc beendet.
passage-picked = Absatz { $number } von { $of }: { $words }
passages-count = { $count ->
    [one] { $count } Markierung
   *[other] { $count } Markierungen
}

highlights-none = Noch ist nichts markiert.
highlights-not-found = Keine Markierung passt.
highlights-search = Stellen und Notizen durchsuchen
highlights-all-colors = Alle
highlights-more = Mehr anzeigen
highlights-copy = Als Markdown kopieren
highlights-save = Als Markdown speichern …

toast-highlighted = Markiert.
toast-note-kept = Notiz behalten.
toast-highlights-removed = { $count ->
    [one] Markierung entfernt.
   *[other] { $count } Markierungen entfernt.
}
toast-passage-copied = Stelle kopiert.
toast-highlights-copied = { $count ->
    [one] { $count } Markierung kopiert.
   *[other] { $count } Markierungen kopiert.
}
toast-highlights-saved = { $count ->
    [one] { $count } Markierung gespeichert.
   *[other] { $count } Markierungen gespeichert.
}

step-highlighted = { $count ->
    [one] { $count } Stelle markiert
   *[other] { $count } Stellen markiert
}
step-highlight-edited = { $count ->
    [one] { $count } Markierung geändert
   *[other] { $count } Markierungen geändert
}
step-highlights-removed = { $count ->
    [one] { $count } Markierung entfernt
   *[other] { $count } Markierungen entfernt
}

reading-minutes = { $minutes ->
    [one] { $minutes } Min. Lesezeit
   *[other] { $minutes } Min. Lesezeit
}
reading-progress = Wie viel gelesen ist
reading-progress-value = { $minutes ->
    [0] { PERCENT($percent) }
    [one] { PERCENT($percent) }, noch etwa { $minutes } Minute
   *[other] { PERCENT($percent) }, noch etwa { $minutes } Minuten
}

settings-reading-time = Anzeigen, wie lange ein Artikel zu lesen ist
settings-reading-progress = Anzeigen, wie viel eines Artikels gelesen ist
settings-reading-resume = Artikel dort öffnen, wo sie verlassen wurden
settings-reading-resume-hint = Solche, die nach der ersten Bildschirmseite und vor dem Ende verlassen wurden.
