# Was am Artikel geändert wurde.
command-show-changes = Änderungen am Artikel anzeigen
reader-show-changes = Änderungen anzeigen
versions-title = Änderungen
versions-before = Frühere Fassung, seit
versions-added = { $count ->
    [one] Ein Wort hinzugefügt
   *[other] { $count } Wörter hinzugefügt
}
versions-removed = { $count ->
    [one] Ein Wort entfernt
   *[other] { $count } Wörter entfernt
}
versions-same = Der Wortlaut ist gleich.
versions-coarse = Manche Stellen sind zu lang für einen Vergleich Wort für Wort; sie sind als Ganzes markiert.
versions-place = Änderung { $number } von { $count }
versions-previous = Vorherige Änderung
versions-next = Nächste Änderung
versions-gone = Die frühere Fassung ist nicht mehr vorhanden.
