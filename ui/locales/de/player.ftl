# The player, its lists, and episodes in an article.
group-player = Wiedergabe
command-play-episode = Folge des Artikels abspielen oder anhalten
command-player-toggle = Abspielen oder anhalten
command-player-back = Zurückspringen
command-player-forward = Vorspringen
command-player-faster = Schneller abspielen
command-player-slower = Langsamer abspielen
command-queue-episode = Folge an die Warteschlange anhängen
command-queue-episode-next = Folge als Nächstes abspielen
command-player-queue = Warteschlange zeigen
command-player-next = Nächste Folge der Warteschlange abspielen
command-player-downloads = Downloads zeigen
command-download-episode = Folge herunterladen
command-player-article = Zum Artikel der laufenden Folge
command-player-close = Player schließen

# The bar.
player-label = Wiedergabe
player-controls = Steuerung
player-play = Abspielen
player-pause = Anhalten
player-play-title = „{ $title }“ abspielen
player-play-from = Ab { $time } abspielen
player-back = { $seconds ->
    [one] { $seconds } Sekunde zurück
   *[other] { $seconds } Sekunden zurück
}
player-forward = { $seconds ->
    [one] { $seconds } Sekunde vor
   *[other] { $seconds } Sekunden vor
}
player-next = Nächste der Warteschlange
player-speed = Tempo: { $speed }
player-speed-times = { $speed }×
player-volume = Lautstärke
player-mute = Ton aus
player-unmute = Ton ein
player-close = Player schließen
player-close-panel = Schließen
player-go-to-article = Zum Artikel
player-position = Stelle
player-position-of = { $position } von { $duration }
player-problem-network = Die Folge kann nicht geladen werden.
player-problem-type = Diese Art von Datei kann hier nicht abgespielt werden.

# What comes next.
player-lists = Listen
player-queue = Warteschlange
player-queue-count = { $count ->
    [0] Warteschlange
    [one] Warteschlange, { $count } Folge
   *[other] Warteschlange, { $count } Folgen
}
player-queue-empty = Nichts wartet. Eine Folge wird in ihrem Artikel angehängt.
player-queue-hint = Alt mit einem Pfeil verschiebt eine Folge.
player-queue-clear = Leeren
player-queued = „{ $title }“ ist in der Warteschlange.
player-queued-next = „{ $title }“ kommt als Nächstes.
player-unqueued = „{ $title }“ ist aus der Warteschlange genommen.
player-unqueue = „{ $title }“ aus der Warteschlange nehmen
player-put-back = Zurücklegen
player-queue-emptied = { $count ->
    [one] { $count } Folge ist aus der Warteschlange genommen.
   *[other] { $count } Folgen sind aus der Warteschlange genommen.
}
player-moved = Platz { $place } von { $count }
player-add = An die Warteschlange anhängen
player-add-next = Als Nächstes abspielen

# Downloads.
player-downloads = Geladene Folgen
player-downloads-empty = Nichts ist heruntergeladen.
player-downloads-size = { $size } auf diesem Gerät
player-download = Herunterladen
player-download-of = { $bytes } von { $total }
player-download-pause = Download anhalten, { PERCENT($share) } sind da
player-download-stopped = Download angehalten, { PERCENT($share) } sind da
player-downloaded = Heruntergeladen
player-download-resume = Download fortsetzen
player-download-remove = Download entfernen
player-download-removed = Der Download von „{ $title }“ ist entfernt.
player-download-again = Wieder herunterladen
player-save-as = Als Datei speichern …
player-saved = Die Folge ist gespeichert.
player-download-fetch = Der Server war nicht zu erreichen oder brach ab.
player-download-gone = Der Herausgeber hat diese Datei nicht mehr.
player-download-disk-full = Der Datenträger ist voll.
player-download-file = Die Datei konnte nicht geschrieben werden.
player-download-missing = Die Datei ist nicht mehr da.
player-download-size = Die Datei ist nicht so lang, wie der Server angibt.
player-download-not-media = Der Server hat statt der Folge eine Webseite geschickt.
player-download-too-large = Die Datei ist größer als der Platz für Downloads.

# What is read beside it.
player-chapters = Kapitel
player-chapter-link = Seite zu „{ $title }“ öffnen
player-transcript = Abschrift
player-transcript-loading = Die Abschrift wird geladen.
player-transcript-failed = Es ist keine Abschrift zu bekommen.
player-transcript-search = Abschrift durchsuchen
player-transcript-found = { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
}

# In the article.
player-open-outside = Im Browser öffnen
player-finished = gehört
player-left = noch { $time }
player-full-screen = Vollbild
player-more = Mehr

# The settings.
settings-player-speed = Tempo der Wiedergabe
settings-player-speed-hint = Ein Tempo, das in der Wiedergabe gewählt wird, gilt für den jeweiligen Feed.
settings-player-back = Zurückspringen um
settings-player-forward = Vorspringen um
settings-player-seconds = { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
}
settings-player-mark-read = Artikel als gelesen markieren, wenn seine Folge gehört wurde
settings-player-play-next = Am Ende einer Folge mit der Warteschlange weitermachen
settings-player-remove = Gehörte Downloads entfernen
settings-player-remove-hint = Die von Artikeln mit Stern bleiben.
settings-player-space = Platz für Downloads
settings-player-space-hint = Was am längsten zurückliegt, geht zuerst.
settings-player-space-none = Unbegrenzt
