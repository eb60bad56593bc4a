view-read_later = Später lesen
view-snoozed = Zurückgestellt
sidebar-tags = Schlagwörter
read-later-count = { $count ->
    [one] { $count } Artikel für später
   *[other] { $count } Artikel für später
}
snoozed-count = { $count ->
    [one] { $count } zurückgestellter Artikel
   *[other] { $count } zurückgestellte Artikel
}
sidebar-hidden = { $count ->
    [one] { $count } Feed ohne Ungelesenes ist verborgen.
   *[other] { $count } Feeds ohne Ungelesenes sind verborgen.
}
sidebar-show-hidden = Zeigen

# Menüs.
menu-mark-older = Ältere als gelesen markieren
menu-older-than = { $days ->
    [1] Älter als ein Tag
    [7] Älter als eine Woche
    [30] Älter als ein Monat
   *[other] Älter als { $days } Tage
}
menu-images = Bilder
images-as-everywhere = Wie für alle Feeds eingestellt
images-always = Immer zeigen
images-never = Nie zeigen
menu-order = Position
menu-sort-by-name = Nach Namen sortieren
menu-edit-feeds = { $count ->
    [one] Einstellungen von { $count } Feed …
   *[other] Einstellungen von { $count } Feeds …
}
menu-copy-addresses = { $count ->
    [one] { $count } Feed-Adresse kopieren
   *[other] { $count } Feed-Adressen kopieren
}
menu-unsubscribe-several = { $count ->
    [one] { $count } Feed abbestellen
   *[other] { $count } Feeds abbestellen
}
menu-remove-several = { $feeds ->
    [0] { $folders ->
        [one] { $folders } Ordner entfernen, Feeds behalten
       *[other] { $folders } Ordner entfernen, Feeds behalten
    }
   *[other] Entfernen, Feeds der Ordner behalten
}
menu-remove-tag = Schlagwort entfernen

# Beim Ziehen.
drag-several = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}

# Einstellungen mehrerer Feeds.
feeds-title = { $count ->
    [one] Einstellungen von { $count } Feed
   *[other] Einstellungen von { $count } Feeds
}
feeds-hint = Was unverändert bleibt, darf von Feed zu Feed verschieden sein.
feeds-leave = Unverändert lassen
feeds-leave-at = Unverändert lassen ({ $value })
feeds-folder = Ordner
feeds-fetching = Abruf
feeds-fetched = Wird abgerufen
feeds-paused = Angehalten
feeds-images = Bilder

# Was getan wurde.
toast-moved = { $count ->
    [one] „{ $title }“ verschoben.
   *[other] { $count } Einträge verschoben.
}
toast-moved-above = { $count ->
    [one] „{ $title }“ steht jetzt über „{ $other }“.
   *[other] { $count } Einträge stehen jetzt über „{ $other }“.
}
toast-moved-below = { $count ->
    [one] „{ $title }“ steht jetzt unter „{ $other }“.
   *[other] { $count } Einträge stehen jetzt unter „{ $other }“.
}
toast-moved-into = { $count ->
    [one] „{ $title }“ nach „{ $folder }“ verschoben.
   *[other] { $count } Einträge nach „{ $folder }“ verschoben.
}
toast-moved-top = { $count ->
    [one] „{ $title }“ auf die oberste Ebene verschoben.
   *[other] { $count } Einträge auf die oberste Ebene verschoben.
}
toast-sorted = { $place ->
    [top] Die oberste Ebene ist nach Namen sortiert.
   *[folder] „{ $folder }“ ist nach Namen sortiert.
}
toast-feeds-changed = { $count ->
    [one] { $count } Feed geändert.
   *[other] { $count } Feeds geändert.
}
toast-tag-removed = Schlagwort „{ $title }“ entfernt.
toast-addresses-copied = { $count ->
    [one] { $count } Adresse kopiert.
   *[other] { $count } Adressen kopiert.
}
toast-none-older = Nichts Ungelesenes ist so alt.

# Befehle.
command-feed-move-up = In der Seitenleiste nach oben verschieben
command-feed-move-down = In der Seitenleiste nach unten verschieben
command-feed-move-in = In den Ordner darüber verschieben
command-feed-move-out = Aus dem Ordner herausnehmen
command-sort-by-name = Diesen Ordner nach Namen sortieren
command-edit-feeds = Einstellungen der gewählten Feeds
command-expand-all = Alle Ordner öffnen
command-collapse-all = Alle Ordner schließen
