# Das Briefing: was die Feeds in einer Zeit erzählt haben, auf einer Seite.
briefing-title = Tagesüberblick
command-go-briefing = Zum Tagesüberblick gehen
command-briefing-today = Überblick über heute
command-briefing-since = Überblick seit dem letzten Besuch
command-briefing-day = Tag für den Überblick wählen
command-briefing-mark-read = Diesen Überblick als gelesen markieren
command-briefing-save-html = Überblick als Webseite speichern
command-briefing-save-epub = Überblick als E-Book speichern
command-briefing-save-markdown = Überblick als Markdown speichern
group-briefing = Überblick
briefing-period = Zeitraum
briefing-period-today = Heute
briefing-period-since = Seit letztem Besuch
briefing-period-day = Tag
briefing-since = Seit { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }
briefing-minutes = { $count ->
    [one] Eine Minute Lesezeit
   *[other] { $count } Minuten Lesezeit
}
briefing-leads = Die wichtigsten Themen
briefing-more = Weiteres
briefing-more-sources = { $count ->
    [one] und ein weiterer
   *[other] und { $count } weitere
}
briefing-read = (gelesen)
briefing-starred = (mit Stern)
briefing-end = Das war’s.
briefing-left-out = { $count ->
    [one] Ein weiterer Artikel steht nicht auf dieser Seite.
   *[other] { $count } weitere Artikel stehen nicht auf dieser Seite.
}
briefing-show-rest = Ungelesene Artikel zeigen
briefing-new = { $count ->
    [one] Ein neuer Artikel
   *[other] { $count } neue Artikel
}
briefing-menu = Mehr zu diesem Überblick
briefing-settings = Einstellungen des Überblicks
briefing-back = Zurück zum Überblick
briefing-saved = Der Überblick wurde gespeichert.

# Warum ein Thema hier steht.
briefing-why-feeds = { $count ->
    [one] In einem Ihrer Feeds
   *[other] In { $count } Ihrer Feeds
}
briefing-why-read = Sie lesen oft { $feed }
briefing-why-starred-feed = Sie versehen { $feed } oft mit einem Stern
briefing-why-starred = Von Ihnen mit Stern versehen
briefing-why-fresh = Neu

# Nichts zu erzählen.
briefing-no-feeds = Noch gibt es nichts zu erzählen.
briefing-no-feeds-hint = Abonnieren Sie einige Feeds, dann steht hier ihr Tag.
briefing-empty-today = Heute ist noch nichts gekommen.
briefing-empty-since = Seit Ihrem letzten Besuch ist nichts gekommen.
briefing-empty-day = An diesem Tag ist nichts gekommen.
briefing-empty-hint = Andere Tage lassen sich ansehen.
briefing-latest = Der letzte Tag mit Artikeln
briefing-choose-day = Tag wählen
briefing-choose-hint = Tage ohne Artikel lassen sich nicht wählen.
briefing-show-day = Zeigen

# Seine Meldung zu einer Tageszeit.
briefing-ready = { $count ->
    [one] Ihr Überblick: ein Thema
   *[other] Ihr Überblick: { $count } Themen
}

settings-briefing-interest = Im Überblick voranstellen, wofür Sie sich Zeit nehmen
settings-briefing-interest-hint = Es zählen Artikel, die einige Sekunden offen waren, und Sterne; was nur als gelesen markiert wurde, zählt nie. Nichts davon verlässt diesen Computer.
settings-briefing-learned = Was Broadsheet aus Ihrem Lesen gelernt hat
settings-briefing-learned-none = Noch nichts.
settings-briefing-learned-line = Geöffnet: { $read } von { $came }. Mit Stern: { $starred }.
settings-briefing-forget = Alles vergessen
settings-briefing-forgotten = Was aus Ihrem Lesen gelernt wurde, ist vergessen.
settings-briefing-notify = Meldung, wenn der Überblick fertig ist
settings-briefing-notify-hint = Kommt, solange Broadsheet läuft.
settings-briefing-notify-never = Nie
