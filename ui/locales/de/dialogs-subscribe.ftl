# Abonnieren, Importieren, Meldungen.
subscribe-title = Eine Website abonnieren
subscribe-address = Adresse einer Website oder eines Feeds
subscribe-find = Feeds suchen
subscribe-finding = Feeds werden gesucht …
subscribe-none = Unter dieser Adresse wurde kein Feed gefunden.
subscribe-found = { $count ->
    [one] Ein Feed wurde gefunden.
   *[other] { $count } Feeds wurden gefunden.
}
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
starter-followed = { $count ->
    [one] { $count } Feed abonniert.
   *[other] { $count } Feeds abonniert.
}
starter-trouble = Noch nicht abgerufen, wird wieder versucht: { $feeds }. { $reason }
starter-failed = Nicht abonniert: { $feeds }. { $reason }

# Name und Passwort.
sign-in-user = Benutzername
sign-in-password = Passwort
sign-in-asked = Diese Adresse verlangt Benutzername und Passwort. Beides kommt in den Schlüsselbund des Systems.
sign-in-refused = Benutzername oder Passwort wurde nicht angenommen.
sign-in-optional = Benutzername und Passwort, falls der Feed danach fragt
sign-in-forget = Benutzername und Passwort entfernen

toast-subscribed = „{ $title }“ ist jetzt abonniert.
toast-subscribed-locked = „{ $title }“ ist jetzt abonniert, verlangt aber Benutzername und Passwort.
toast-imported = { $failed ->
    [0] { $count ->
        [0] Import fertig: keine neuen Feeds.
        [one] Import fertig: { $count } neuer Feed.
       *[other] Import fertig: { $count } neue Feeds.
    }
    [one] { $count ->
        [one] Import fertig: { $count } neuer Feed, ein Eintrag konnte nicht importiert werden.
       *[other] Import fertig: { $count } neue Feeds, ein Eintrag konnte nicht importiert werden.
    }
   *[other] { $count ->
        [one] Import fertig: { $count } neuer Feed, { $failed } Einträge konnten nicht importiert werden.
       *[other] Import fertig: { $count } neue Feeds, { $failed } Einträge konnten nicht importiert werden.
    }
}
toast-password-kept = Benutzername und Passwort sind im Schlüsselbund.
toast-password-session = Hier gibt es keinen Schlüsselbund: Das Passwort gilt, bis Broadsheet endet.
toast-password-removed = Benutzername und Passwort wurden entfernt.
