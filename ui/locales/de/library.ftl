# Backups, moving, and what is done when a library is damaged.
settings-library = Bibliothek und Sicherungen
library-weekly = Jede Woche eine Sicherung anlegen
library-weekly-hint = Von jeder Art bleiben fünf, im Ordner der Bibliothek.
library-backups = Sicherungen
library-back-up = Jetzt sichern
library-restore = Zurückholen
library-restore-of = Sicherung vom { $date } zurückholen
library-restore-ask = Die Bibliothek wird wieder, wie sie am { $date } war. Was jetzt da ist, wird vorher gesichert, sodass Sie zurückkehren können.
library-none = Es gibt noch keine Sicherung.
library-reason-weekly = Wöchentlich
library-reason-before_upgrade = Vor einem Update
library-reason-before_restore = Bevor eine andere Bibliothek eingesetzt wurde
library-reason-on_demand = Von Ihnen angelegt
library-articles = { $count ->
    [one] { $count } Artikel
   *[other] { $count } Artikel
}
library-backed-up = Eine Sicherung wurde angelegt.
library-take-back = Zurückkehren
library-packed = { $articles ->
    [one] Die Bibliothek wurde gespeichert: { $articles } Artikel.
   *[other] Die Bibliothek wurde gespeichert: { $articles } Artikel.
}
library-restored = { $articles ->
    [one] Die Bibliothek wurde eingesetzt: { $articles } Artikel.
   *[other] Die Bibliothek wurde eingesetzt: { $articles } Artikel.
}
library-move = Umzug auf einen anderen Rechner
library-move-hint = Eine Datei mit Feeds, Artikeln, Markierungen, Einstellungen und aufgehobenen Bildern. Passwörter sind nicht darin: Sie bleiben im Schlüsselbund dieses Rechners.
library-pack = In einer Datei speichern …
library-unpack = Aus einer Datei öffnen …
library-pack-episodes = Mit heruntergeladenen Episoden
library-unpack-ask = Die Bibliothek in { $file } tritt an die Stelle dieser hier. Was jetzt da ist, wird vorher gesichert, sodass Sie zurückkehren können.
library-check = Nach Schäden suchen
library-check-hint = Liest die ganze Bibliothek und ihren Suchindex; Sie können währenddessen weiterlesen.
library-checking = Wird gesucht …
library-check-well = Alles in Ordnung.
library-check-problems = { $count ->
    [one] { $count } Schaden wurde gefunden. Oben lässt sich eine Sicherung zurückholen.
   *[other] { $count } Schäden wurden gefunden. Oben lässt sich eine Sicherung zurückholen.
}
library-use = Auf dem Laufwerk
library-use-database = Artikel und alles, was dazugehört
library-use-images = Aufgehobene Bilder
library-use-episodes = Heruntergeladene Episoden
library-use-backups = Sicherungen
library-use-set_aside = Beiseitegelegte beschädigte Bibliotheken
library-use-free = Frei
library-stop = Anhalten
library-stage-copying = Bibliothek wird kopiert …
library-stage-checking = Kopie wird geprüft …
library-stage-packing = Datei wird geschrieben …
library-stage-unpacking = Datei wird gelesen …
library-stage-restoring = Bibliothek wird eingesetzt …

# How long articles are kept.
library-keep-count = Aufgehobene Artikel je Feed
library-keep-count-hint = Die ältesten gehen zuerst. Artikel mit Stern, Schlagwort oder Markierung, zurückgestellte und solche für später bleiben.
library-keep-all = Alle
library-keep-newest = Die neuesten { $count }
library-keep-unread = Ungelesene Artikel behalten, gleich wie alt und wie viele

# A library that was damaged, and one that cannot be opened.
recovery-title = Ihre Bibliothek war beschädigt und wurde repariert
recovery-damage-unreadable = Teile ihrer Datei waren nicht lesbar.
recovery-damage-empty = Ihre Datei war leer.
recovery-damage-missing = Ihre Datei war nicht mehr da.
recovery-saved = Gerettet: { $feeds ->
        [one] { $feeds } Feed
       *[other] { $feeds } Feeds
    }, { $articles ->
        [one] { $articles } Artikel
       *[other] { $articles } Artikel
    }.
recovery-starred = Mit Stern: { $count }.
recovery-backup = { $count ->
    [one] Was fehlte, stammt aus der Sicherung vom { $date }: { $count } Artikel.
   *[other] Was fehlte, stammt aus der Sicherung vom { $date }: { $count } Artikel.
}
recovery-articles_lost = { $count ->
    [one] { $count } Artikel ist verloren.
   *[other] { $count } Artikel sind verloren.
}
recovery-texts_lost = { $count ->
    [one] { $count } Artikel hat seinen Text verloren; vielleicht bringt ihn der Feed wieder.
   *[other] { $count } Artikel haben ihren Text verloren; vielleicht bringen ihn die Feeds wieder.
}
recovery-statuses_lost = { $count ->
    [one] { $count } Artikel ist jetzt ungelesen und ohne Stern.
   *[other] { $count } Artikel sind jetzt ungelesen und ohne Stern.
}
recovery-feeds_without_address = { $count ->
    [one] { $count } Feed hat seine Adresse verloren. Er ist angehalten, bis Sie ihm eine geben.
   *[other] { $count } Feeds haben ihre Adresse verloren. Sie sind angehalten, bis Sie ihnen eine geben.
}
recovery-settings_lost = Die Einstellungen sind wieder die üblichen.
recovery-nothing-lost = Soweit feststellbar, fehlt nichts.
recovery-aside = Die beschädigte Datei wurde nicht gelöscht. Sie liegt hier:
recovery-backups = Sicherungen …
recovery-done = Weiter
refusal-title = Ihre Bibliothek kann nicht geöffnet werden
refusal-untouched = Es wurde nichts geändert.
error-no-such-backup = Diese Sicherung gibt es nicht mehr.
error-not-a-library = Diese Datei ist keine vollständige Bibliothek von Broadsheet. ({ $detail })
library-opening = Einen Moment: Ihre Bibliothek wird durchgesehen.
