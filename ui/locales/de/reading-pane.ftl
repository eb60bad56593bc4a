reader-label = Artikel
reader-tools = Artikel
reader-nothing = Kein Artikel ausgewählt
reader-image = Bild
reader-blank = Der Feed enthält zu diesem Artikel keinen Text.
reader-updated = Geändert { $when }
reader-outdated = Dieser Artikel wurde geändert.
reader-show-update = Neue Fassung anzeigen
reader-images-off = { $count ->
    [one] Ein Bild wird nicht angezeigt.
   *[other] { $count } Bilder werden nicht angezeigt.
}
reader-load-images = Bilder laden
reader-show-feed = Diesen Feed anzeigen
reader-tags = Schlagwörter
reader-comments = Kommentare

# Die Werkzeuge.
reader-mark-read = Als gelesen markieren
reader-mark-unread = Als ungelesen markieren
reader-star = Mit Stern versehen
reader-unstar = Stern entfernen
reader-open-original = Im Browser öffnen

# Angehängte Dateien.
reader-enclosures = { $count ->
    [one] Anhang
   *[other] { $count } Anhänge
}
reader-open-file = Im Browser öffnen
reader-file-audio = Ton
reader-file-video = Video
reader-file-image = Bild
reader-file-document = Dokument
reader-file-file = Datei

# Das Kontextmenü.
reader-open-link = Link im Browser öffnen
reader-copy-link = Link kopieren
reader-open-image = Bild im Browser öffnen
reader-copy-image = Bildadresse kopieren
