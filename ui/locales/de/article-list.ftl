article-list-label = Artikel
article-loading = Wird geladen …
article-unread = ungelesen
article-starred = mit Stern
article-has-enclosures = mit Anhang
article-updated-mark = geändert

list-new = { $count ->
    [one] { $count } neuer Artikel
   *[other] { $count } neue Artikel
}
list-try-again = Noch einmal versuchen
list-search-everywhere = Überall suchen
list-show-all = Alle Artikel anzeigen

# Leere Listen.
empty-search = Kein Artikel enthält „{ $search }“.
empty-search-hint = Weniger oder kürzere Wörter finden mehr.
empty-unread = Alles gelesen.
empty-unread-hint = Neue Artikel erscheinen hier.
empty-unread-here = Hier ist nichts ungelesen.
empty-starred = Noch nichts mit Stern.
empty-starred-hint = Artikel mit Stern werden für immer aufbewahrt.
empty-starred-here = Hier ist nichts mit Stern.
empty-today = Heute noch nichts Neues.
empty-today-hint = Diese Ansicht zeigt die letzten 24 Stunden.
empty-here = Noch keine Artikel.
empty-here-hint = Sie erscheinen nach der nächsten Aktualisierung.

# Das Kontextmenü.
article-mark-read = Als gelesen markieren
article-mark-unread = Als ungelesen markieren
article-star = Mit Stern versehen
article-unstar = Stern entfernen
article-mark-above = Alles darüber als gelesen markieren
article-mark-below = Alles darunter als gelesen markieren
article-open = Zum Text
article-show-feed = „{ $feed }“ anzeigen
article-feed-properties = Eigenschaften des Feeds …
