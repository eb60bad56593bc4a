# Der Text der Seite eines Artikels statt des Textes aus dem Feed.
command-full-text = Ganzen Text oder Text des Feeds anzeigen
command-full-text-again = Ganzen Text neu laden
full-text-show = Ganzen Text anzeigen
full-text-hide = Text des Feeds anzeigen
full-text-loading = Der ganze Text wird abgerufen …
full-text-ready = Der ganze Text ist da.
full-text-from = Ganzer Text von { $site }
full-text-pages = { $count ->
    [one] Eine Seite
   *[other] { $count } Seiten
}
full-text-removed = { $count ->
    [one] Ein Kasten weggelassen
   *[other] { $count } Kästen weggelassen
}
full-text-removed-hint = Newsletter, Verweise auf andere Artikel, Schaltflächen
full-text-older = Der Feed hat den Artikel seither geändert.
full-text-again = Neu laden
full-text-retry = Erneut versuchen
full-text-ahead = Ganze Texte: { $done } von { $total }
full-text-fetching = Ganze Texte werden im Voraus abgerufen

# Welchen Text ein Feed zeigt.
full-text-mode = Ganzer Text
full-text-never = Nie
full-text-on-demand = Auf Wunsch
full-text-always = Immer, auch offline

# Warum es keinen gibt: steht hinter dem ersten Satz.
full-text-refused = Es gibt keinen ganzen Text.
full-text-no-address = Der Artikel nennt keine eigene Seite.
full-text-not-fetched = Die Seite konnte nicht abgerufen werden.
full-text-not-a-page = Die Adresse führt zu einer Datei, nicht zu einer Webseite.
full-text-too-large = Die Seite ist zu groß, um sie hier zu lesen.
full-text-no-article = Auf der Seite wurde kein Artikel gefunden.
full-text-error-page = Die Website zeigt einen Fehler oder fragt, ob Sie ein Roboter sind.
full-text-consent = Die Website verlangt zuerst eine Einwilligung zu Cookies.
full-text-paywall = Der Rest ist für Abonnenten der Website.
full-text-sign-in = Die Website verlangt eine Anmeldung.
full-text-index = Die Seite ist eine Liste von Artikeln.
full-text-other-article = Auf der Seite steht ein anderer Artikel.
full-text-shorter = Auf der Seite steht nicht mehr als im Feed.
full-text-private = Die Adresse führt in ein privates Netz.
full-text-forbidden = Die Website gibt die Seite nicht heraus.
full-text-gone = Die Seite ist nicht mehr da.
full-text-internal = In Broadsheet ist etwas schiefgegangen.
