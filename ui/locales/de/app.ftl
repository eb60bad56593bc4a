app-name = Broadsheet
close = Schließen
undo = Rückgängig
key-space = Leertaste
key-delete = Entf
window-title = { $unread ->
    [0] { $view } – Broadsheet
   *[other] { $view } ({ $unread }) – Broadsheet
}

pane-sidebar = Feeds
pane-list = Artikel
resize-sidebar = Breite der Seitenleiste
resize-list = Breite der Artikelliste
show-sidebar = Feeds anzeigen
hide-sidebar = Feeds verbergen
back-to-sidebar = Zurück zu den Feeds
back-to-list = Zurück zur Liste

view-today = Heute
view-unread = Ungelesen
view-starred = Mit Stern
view-all = Alle Artikel
view-gone = Nicht mehr abonniert

sidebar-feeds = Feeds und Ordner
unread-count = { $count ->
    [one] { $count } ungelesener Artikel
   *[other] { $count } ungelesene Artikel
}
starred-count = { $count ->
    [one] { $count } Artikel mit Stern
   *[other] { $count } Artikel mit Stern
}
found-count = { $count ->
    [one] { $count } Artikel gefunden
   *[other] { $count } Artikel gefunden
}
feed-trouble = Störung: { $reason }
feed-paused = Angehalten
sidebar-empty = Noch keine Feeds.
rename-field = Neuer Name
menu-refresh = Aktualisieren
menu-mark-read = Alles als gelesen markieren
menu-rename = Umbenennen
menu-move = Verschieben nach …
menu-pause = Anhalten
menu-resume = Fortsetzen
menu-copy-address = Feed-Adresse kopieren
menu-open-site = Website öffnen
menu-properties = Eigenschaften …
menu-unsubscribe = Abbestellen
menu-new-folder-inside = Neuer Ordner darin …
menu-add-feed-here = Feed hier hinzufügen …
menu-remove-folder = Ordner entfernen, Feeds behalten
menu-remove-folder-feeds = Ordner entfernen und seine Feeds abbestellen
menu-hide-read = Feeds ohne Ungelesenes verbergen
menu-more = Mehr
drag-into = In „{ $folder }“
drag-to-top = Auf die oberste Ebene

toolbar = Werkzeugleiste
refresh-progress = { $done } von { $total } Feeds
stop = Anhalten
filter-all = Alle
filter-unread = Ungelesen
filter-starred = Mit Stern
filter-label = Welche Artikel angezeigt werden
search-label = Suchen
search-here = In „{ $view }“ suchen
search-everywhere = Überall suchen
search-scope-here = Hier
search-scope-everywhere = Überall
search-scope = Wo gesucht wird
search-clear = Suche beenden
order-newest = Neueste zuerst
order-oldest = Älteste zuerst

welcome-title = Willkommen bei Broadsheet
welcome-text = Folgen Sie den Seiten, die Sie mögen, und lesen Sie sie hier: ohne Konto, und niemand schaut zu.
welcome-address = Adresse einer Website oder eines Feeds
welcome-placeholder = beispiel.org
welcome-find = Feeds suchen
welcome-import = OPML-Datei importieren …
welcome-import-hint = Sie können sie auch auf dieses Fenster ziehen.
welcome-starter = Oder beginnen Sie mit einem von diesen
drop-title = Zum Importieren ablegen
drop-text = Eine Abonnementliste (OPML)

toast-undone = Zurückgenommen.
toast-marked-read = { $count ->
    [one] { $count } Artikel als gelesen markiert.
   *[other] { $count } Artikel als gelesen markiert.
}
toast-marked-unread = { $count ->
    [one] { $count } Artikel als ungelesen markiert.
   *[other] { $count } Artikel als ungelesen markiert.
}
toast-starred = { $count ->
    [one] Stern gesetzt.
   *[other] { $count } Sterne gesetzt.
}
toast-unstarred = { $count ->
    [one] Stern entfernt.
   *[other] { $count } Sterne entfernt.
}
toast-renamed = In „{ $title }“ umbenannt.
toast-paused = „{ $title }“ ist angehalten.
toast-resumed = „{ $title }“ wird wieder abgerufen.
toast-feed-changed = „{ $title }“ wurde geändert.
toast-feeds-moved = { $place ->
    [top] { $count ->
        [one] Feed auf die oberste Ebene verschoben.
       *[other] { $count } Feeds auf die oberste Ebene verschoben.
    }
   *[folder] { $count ->
        [one] Feed nach „{ $folder }“ verschoben.
       *[other] { $count } Feeds nach „{ $folder }“ verschoben.
    }
}
toast-unsubscribed = { $count ->
    [one] „{ $title }“ abbestellt.
   *[other] { $count } Feeds abbestellt.
}
toast-folder-moved = Ordner „{ $title }“ verschoben.
toast-folder-removed = Ordner „{ $title }“ entfernt.
toast-feed-waits = Der Server bittet um Geduld. Er wird um { DATETIME($when, hour: "numeric", minute: "numeric") } wieder gefragt.
toast-refreshed = { $count ->
    [0] { $failed ->
        [0] Nichts Neues.
        [one] Nichts Neues. Ein Feed konnte nicht abgerufen werden.
       *[other] Nichts Neues. { $failed } Feeds konnten nicht abgerufen werden.
    }
    [one] { $failed ->
        [0] { $count } neuer Artikel.
        [one] { $count } neuer Artikel. Ein Feed konnte nicht abgerufen werden.
       *[other] { $count } neuer Artikel. { $failed } Feeds konnten nicht abgerufen werden.
    }
   *[other] { $failed ->
        [0] { $count } neue Artikel.
        [one] { $count } neue Artikel. Ein Feed konnte nicht abgerufen werden.
       *[other] { $count } neue Artikel. { $failed } Feeds konnten nicht abgerufen werden.
    }
}
toast-copied = Adresse kopiert.
toast-exported = { $count ->
    [one] { $count } Feed exportiert.
   *[other] { $count } Feeds exportiert.
}
toast-no-unread = Nichts Ungelesenes mehr.
