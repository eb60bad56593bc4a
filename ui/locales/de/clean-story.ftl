# Nur die Geschichte: was weggelassen wurde, und die Filter.
command-original = Unverändertes Original oder nur die Geschichte anzeigen
clean-original-shown = Das ist das unveränderte Original.
clean-show-original = Original anzeigen
clean-show-story = Nur die Geschichte anzeigen
clean-removed-label = Was weggelassen wurde
clean-more = Mehr auf dieser Seite
clean-removed = { $count ->
    [one] Ein Block weggelassen
   *[other] { $count } Blöcke weggelassen
}
clean-reason-hidden = Verborgen
clean-reason-consent = Einwilligung zu Cookies
clean-reason-comments = Kommentare
clean-reason-title = Noch einmal der Titel
clean-reason-head = Zeilen über der Geschichte
clean-reason-repeated = Kurz davor schon gesagt
clean-reason-sharing = Teilen-Knöpfe
clean-reason-related = Verweise auf andere Artikel
clean-reason-asking = Bitte um ein Abo oder Folgen
clean-reason-navigation = Teile der Website
clean-reason-outside = Außerhalb des Artikels
clean-reason-furniture = Wörter der Seite
clean-reason-promotion = Werbung
clean-reason-abstract = Die eigene Zusammenfassung der Seite
clean-reason-teasers = Anreißer anderer Geschichten
clean-reason-boilerplate = In den meisten Artikeln dieses Feeds gleich
clean-reason-filter = Von einem Filter ausgeblendet

settings-filters = Filter
filters-clean = Nur die Geschichte anzeigen
filters-clean-hint = Werbung, Newsletter, Teilen-Knöpfe und Anreißer werden aus Artikeln weggelassen. Unter der Geschichte lässt sich aufklappen, was fehlt; jeder Feed kann eine eigene Wahl haben.
filters-on = Filterlisten verwenden
filters-on-hint = Ihre Regeln blenden Teile von Artikeln aus und verhindern, dass Bilder von Werbern und Zählern abgerufen werden.
filters-lists = Listen
filters-shipped = Eigene Liste von Broadsheet
filters-update = Jetzt aktualisieren
filters-updating = Die Listen werden aktualisiert
filters-updated = Aktualisiert: { $date }
filters-not-yet = Noch nicht abgerufen
filters-remove = { $name } entfernen
filters-add = Liste über ihre Adresse hinzufügen
filters-add-button = Hinzufügen
filters-add-wrong = Das ist keine Webadresse.
filters-own = Eigene Regeln
filters-own-hint = Eine Regel je Zeile, in der Schreibweise von EasyList und uBlock Origin.
filters-line = Zeile { $line }:
feed-clean = Nur die Geschichte
feed-clean-on = Immer nur die Geschichte
feed-clean-off = Immer alles anzeigen
filters-rules = { $count ->
    [one] Eine Regel
   *[other] { $count } Regeln
}
filters-problem-address = Das ist keine Regel für Adressen.
filters-problem-selector = Der Selektor ist nicht lesbar.
filters-problem-script = Skripte und Stile werden auf Artikel nicht angewandt.
filters-trouble-bad-address = Das ist keine Webadresse.
filters-trouble-private-address = Die Adresse führt in ein privates Netz.
filters-trouble-offline = Es gibt kein Netz.
filters-trouble-captive-portal = Das Netz verlangt zuerst eine Anmeldung.
filters-trouble-dns = Der Server wurde nicht gefunden.
filters-trouble-connect = Der Server antwortet nicht.
filters-trouble-tls = Die Verbindung zum Server ist nicht sicher.
filters-trouble-timeout = Der Server hat zu lange gebraucht.
filters-trouble-too-large = Die Liste ist zu groß.
filters-trouble-too-many-redirects = Die Liste konnte nicht abgerufen werden.
filters-trouble-bad-answer = Die Liste konnte nicht abgerufen werden.
filters-trouble-unauthorized = Der Server gibt die Liste nicht heraus.
filters-trouble-forbidden = Der Server gibt die Liste nicht heraus.
filters-trouble-not-found = Unter dieser Adresse gibt es keine Liste.
filters-trouble-gone = Die Liste ist nicht mehr da.
filters-trouble-too-many-requests = Der Server möchte eine Weile nicht gefragt werden.
filters-trouble-server-error = Der Server hat eine Störung.
filters-trouble-http-status = Die Liste konnte nicht abgerufen werden.
filters-trouble-empty = In der Liste steht keine Regel.
filters-trouble-web-page = Unter dieser Adresse steht eine Webseite und keine Filterliste.
filters-trouble-not-a-feed = Die Liste konnte nicht abgerufen werden.
filters-trouble-store = Die Liste konnte nicht abgerufen werden.
filters-trouble-internal = Die Liste konnte nicht abgerufen werden.
