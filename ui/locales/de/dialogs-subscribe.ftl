# Abonnieren, Importieren, Meldungen.
subscribe-title = Eine Website abonnieren
subscribe-address = Adresse einer Website oder eines Feeds
subscribe-find = Feeds suchen
subscribe-finding = Feeds werden gesucht …
subscribe-none = Unter dieser Adresse wurde kein Feed gefunden.
subscribe-choose = Feeds unter dieser Adresse
subscribe-known = Schon abonniert
subscribe-kind = { $kind ->
    [rss] RSS
    [atom] Atom
    [json] JSON Feed
   *[unknown] Feed
}
subscribe-folder = Ordner
subscribe-no-folder = Kein Ordner
subscribe-follow = Abonnieren
subscribe-following = Wird abonniert …
subscribe-show = Anzeigen
subscribe-opml = Diese Adresse ist eine Abonnementliste.
subscribe-import = Importieren …
subscribe-cancel = Abbrechen
import-title = Abonnements importieren
import-choosing = Bitte eine Datei wählen …
import-choose = Datei wählen …
import-running = Wird importiert …
import-progress = { $done } von { $total } importiert
import-stop = Anhalten
import-done = Fertig
import-stopped = Der Import wurde angehalten. Was schon hinzugefügt ist, bleibt.
import-added = { $count ->
    [0] Keine neuen Feeds
    [one] { $count } neuer Feed
   *[other] { $count } neue Feeds
}
import-existing = { $count ->
    [one] { $count } Feed war schon abonniert
   *[other] { $count } Feeds waren schon abonniert
}
import-failed = { $count ->
    [one] { $count } Eintrag konnte nicht importiert werden
   *[other] { $count } Einträge konnten nicht importiert werden
}
starter-language = { $language ->
    [de] Deutsch
    [fr] Französisch
   *[en] Englisch
}
starter-follow = { $count ->
    [0] Abonnieren
    [one] { $count } Feed abonnieren
   *[other] { $count } Feeds abonnieren
}
toasts-label = Meldungen
toast-dismiss = Meldung schließen
