command-copy-text = Text als Markdown kopieren
command-mail = Per E-Mail senden
command-print = Drucken oder als PDF sichern
command-save-html = Als HTML-Datei speichern
command-save-markdown = Als Markdown-Datei speichern
command-save-epub = Als Buch speichern (EPUB)
command-save-view-epub = Diese Liste als Buch speichern (EPUB)
command-back-to-article = Zurück zum Artikel mit dem Link
more-copy = Kopieren
more-save = Speichern als
trail-back = Zurück zu „{ $title }“

# Saving.
export-title = Wird gespeichert
export-progress = { $done } von { $total } Artikeln
export-done = { $count ->
    [one] Gespeichert.
   *[other] { $count } Artikel gespeichert.
}
export-done-without = { $count ->
    [one] Gespeichert. Ein Bild war nicht zu bekommen.
   *[other] Gespeichert. { $count } Bilder waren nicht zu bekommen.
}
export-show = Im Ordner anzeigen
export-too-many = In ein Buch passen höchstens { $most } Artikel.
toast-texts-copied = { $count ->
    [one] Text kopiert.
   *[other] { $count } Texte kopiert.
}
toast-selection-copied = Auswahl kopiert.
