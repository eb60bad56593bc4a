toast-undone-what = Zurückgenommen: { $what }

# Der Verlauf der Änderungen.
history-about = Was Sie in den letzten sieben Tagen geändert haben. Jede Änderung lässt sich einzeln zurücknehmen.
history-empty = Noch wurde nichts geändert.
history-undone = Zurückgenommen
history-undo-this = Zurücknehmen: { $what }

# Was getan wurde, ohne Punkt am Ende.
step-read = { $count ->
    [one] { $count } Artikel als gelesen markiert
   *[other] { $count } Artikel als gelesen markiert
}
step-unread = { $count ->
    [one] { $count } Artikel als ungelesen markiert
   *[other] { $count } Artikel als ungelesen markiert
}
step-starred = { $count ->
    [one] { $count } Artikel mit Stern versehen
   *[other] { $count } Artikel mit Stern versehen
}
step-unstarred = { $count ->
    [one] Stern von { $count } Artikel entfernt
   *[other] Sterne von { $count } Artikeln entfernt
}
step-read-later = { $count ->
    [one] { $count } Artikel für später vorgemerkt
   *[other] { $count } Artikel für später vorgemerkt
}
step-not-read-later = { $count ->
    [one] { $count } Artikel aus „Später lesen“ entfernt
   *[other] { $count } Artikel aus „Später lesen“ entfernt
}
step-snoozed = { $count ->
    [one] { $count } Artikel zurückgestellt
   *[other] { $count } Artikel zurückgestellt
}
step-unsnoozed = { $count ->
    [one] { $count } zurückgestellten Artikel zurückgeholt
   *[other] { $count } zurückgestellte Artikel zurückgeholt
}
step-tagged = { $count ->
    [one] { $count } Artikel mit Schlagwort versehen
   *[other] { $count } Artikel mit Schlagwort versehen
}
step-untagged = { $count ->
    [one] Schlagwörter von { $count } Artikel entfernt
   *[other] Schlagwörter von { $count } Artikeln entfernt
}
step-tag-renamed = Schlagwort umbenannt
step-tag-removed = Schlagwort entfernt
step-feed-edited = { $count ->
    [one] Feed geändert
   *[other] { $count } Feeds geändert
}
step-feeds-moved = { $count ->
    [one] Feed verschoben
   *[other] { $count } Feeds verschoben
}
step-feeds-removed = { $count ->
    [one] Feed abbestellt
   *[other] { $count } Feeds abbestellt
}
step-folder-renamed = Ordner umbenannt
step-folder-moved = Ordner verschoben
step-folder-removed = Ordner entfernt
step-arranged = { $count ->
    [one] An einen anderen Platz gestellt
   *[other] { $count } Feeds und Ordner anders geordnet
}
step-sorted = Nach Namen geordnet
step-settings = { $count ->
    [one] Einstellung geändert
   *[other] { $count } Einstellungen geändert
}
