# Die Seiten der Einstellungen.
settings-search = Einstellungen suchen
settings-pages = Seiten der Einstellungen
settings-nothing = So heißt keine Einstellung.
settings-list = Liste
settings-keys = Tastatur

command-go-snoozed = Zu „Zurückgestellt“
command-open-background = Im Hintergrund im Browser öffnen
command-open-comments = Kommentare öffnen
command-zoom-in = Größerer Text
command-zoom-out = Kleinerer Text
command-zoom-reset = Text in üblicher Größe
command-settings-keys = Tastenkürzel ändern

# Wie Tasten heißen, auf denen Wörter stehen.
key-backspace = Rücktaste
key-insert = Einfg
key-home = Pos1
key-end = Ende
key-page-up = Bild↑
key-page-down = Bild↓
key-control = Strg

# Einstellungen › Tastatur.
keys-preset = Ausgehen von den Tasten von
keys-preset-hint = Was Sie selbst ändern, gilt darüber hinaus.
keys-preset-broadsheet = Broadsheet
keys-preset-netnewswire = NetNewsWire
keys-preset-fluent-reader = Fluent Reader
keys-preset-vim = Vim
keys-preset-done = Tastenbelegung geändert.
keys-lacks = Tasten, für die Broadsheet nichts hat:
keys-lacks-mark-all-next = Alles als gelesen markieren und zum nächsten ungelesenen Artikel
keys-lacks-keep-unread-next = Als ungelesen markieren und zum nächsten ungelesenen Artikel
keys-lacks-web-page = Die Webseite anstelle des Artikels laden
keys-export = Exportieren…
keys-copy = Als Text kopieren
keys-import = Importieren…
keys-exported = Tastenbelegung exportiert.
keys-copied = Tastenbelegung kopiert.
keys-imported = Tastenbelegung aus „{ $file }“ übernommen.
keys-file-foreign = „{ $file }“ ist keine Tastenbelegung von Broadsheet. Nichts wurde geändert.
keys-file-newer = „{ $file }“ stammt von einem neueren Broadsheet (Version { $detail } des Formats). Nichts wurde geändert.
keys-file-damaged = „{ $file }“ ist bei „{ $detail }“ beschädigt. Nichts wurde geändert.
keys-reset-all = Alle Änderungen zurücksetzen
keys-reset-one = „{ $command }“ zurücksetzen
keys-reset-done = { $count ->
    [one] Die Tasten von { $count } Befehl sind wie zuvor.
   *[other] Die Tasten von { $count } Befehlen sind wie zuvor.
}
keys-add = Kürzel für „{ $command }“ hinzufügen
keys-change = { $keys } von „{ $command }“ ändern
keys-record = Kürzel für „{ $command }“
keys-press = Tasten drücken
keys-hint = Eine Taste oder zwei nacheinander. Escape bricht ab.
keys-free = Frei. Mit der Eingabetaste übernehmen.
keys-free-more = Frei. Mit der Eingabetaste übernehmen; eine zweite Taste macht eine Folge daraus.
keys-taken-by = „{ $command }“ ({ $keys })
keys-taken = Schon vergeben an { $commands }.
keys-take-over = Hierher übernehmen
keys-use = Verwenden
keys-remove = { $keys } entfernen
keys-refused-system = Diese Taste braucht das System oder das Fenster. Drücken Sie eine andere.
keys-refused-typing = Diese Taste gehört zum Tippen eines Zeichens. Drücken Sie eine andere.
keys-refused-unknown = Diese Taste lässt sich nicht verwenden. Drücken Sie eine andere.

# Die Palette.
palette-find = Befehle, Feeds, Schlagwörter und Artikel suchen
palette-hint = > zeigt nur Befehle, @ Feeds und Ordner, # Schlagwörter.
palette-folder = Ordner
palette-section-recent = Zuletzt verwendet
palette-section-commands = Befehle
palette-section-feeds = Feeds und Ordner
palette-section-tags = Schlagwörter
palette-section-articles = Artikel
palette-count = { $count ->
    [0] Nichts gefunden.
    [one] { $count } Treffer.
   *[other] { $count } Treffer.
}

# Die Übersicht der Tastenkürzel.
sheet-search = Tastenkürzel suchen
sheet-print = Drucken
sheet-change = Tastenkürzel ändern…
