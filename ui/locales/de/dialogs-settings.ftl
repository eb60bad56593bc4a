edit-cancel = Abbrechen
edit-save = Speichern

span-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
span-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
span-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}

# Die Einstellungen.
settings-look = Aussehen
settings-theme = Farben
settings-theme-system = Wie das System
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-language = Sprache
settings-language-system = Wie das System
settings-reading = Lesen
settings-text-size = Textgröße
settings-percent = { PERCENT($percent) }
settings-mark-read = Geöffneten Artikel als gelesen markieren
settings-mark-read-never = Nie
settings-mark-read-at-once = Sofort
settings-mark-read-after = Nach { $seconds } s
settings-images = Bilder in Artikeln anzeigen
settings-feeds = Feeds
settings-interval = Abstand zwischen zwei Abrufen
settings-interval-never = Nur auf Wunsch
settings-adapt = Stille Feeds seltener, rege öfter abrufen
settings-keep = Gelesene Artikel aufheben
settings-keep-for-ever = Für immer
settings-keep-hint = Gezählt ab dem Verschwinden aus dem Feed. Ungelesene Artikel und solche mit Stern bleiben.
settings-refresh-on-start = Beim Start von Broadsheet aktualisieren

# Die Eigenschaften eines Feeds.
feed-title = Titel
feed-title-hint = Leer gilt der Titel des Herausgebers.
feed-address = Adresse
feed-interval = Abstand zwischen zwei Abrufen
feed-interval-default = Wie bei allen Feeds
feed-pause = Angehalten: diesen Feed nicht abrufen
feed-special = Wenn er falsch gelesen oder abgewiesen wird
feed-charset = Zeichensatz
feed-charset-found = Von selbst erkannt
feed-user-agent = User-Agent
feed-user-agent-hint = Statt des eigenen von Broadsheet, für Server, die diesen abweisen.
feed-proxy = Proxy
feed-proxy-hint = Etwa socks5://localhost:9050; leer für den des Systems.
feed-last-fetch = Letzter Abruf
feed-next-fetch = Nächster Abruf
feed-never = nie
feed-not-planned = nicht geplant
feed-next = { $when } ({ $reason })
feed-repairs = Ausgebessert
feed-repairs-hint = Was beim letzten Lesen im Feed falsch war; gelesen wurde er trotzdem.
feed-trouble-since = Seit { $when }.

# Ordner.
folder-new = Neuer Ordner
folder-rename = Ordner umbenennen
folder-name = Name
folder-add = Ordner anlegen
move-title = Verschieben
move-target = Verschieben nach
move-top = Oberste Ebene
move-do = Verschieben

# Die Palette.
palette-nothing = Nichts gefunden.
