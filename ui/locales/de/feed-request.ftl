# What a feed is asked with and nobody else may know: cookie and headers.
feed-request = Cookie und Kopfzeilen
feed-request-hint = Sie gehen nur an den Server dieses Feeds, liegen im Schlüsselbund des Systems und werden nicht wieder angezeigt.
feed-request-sign-in-kept = Benutzername und Passwort sind im Schlüsselbund
feed-request-unchanged = Bleibt, wie es ist
feed-request-unreadable = Der Schlüsselbund sagt nicht, was für diesen Feed aufbewahrt ist. Bitte entsperren und hier noch einmal öffnen.
feed-request-forgotten = Mit „Sichern“ wird alles vergessen, was für diesen Feed aufbewahrt ist.
feed-request-forget = Benutzername, Passwort, Cookie und Kopfzeilen vergessen
feed-request-cookie = Cookie
feed-request-cookie-hint = Wie Ihr Browser es schickt, etwa „session=abc; theme=dark“.
feed-request-cookie-remove = Cookie entfernen
feed-request-headers = Kopfzeilen
feed-request-add = Kopfzeile hinzufügen
feed-header-name = Name
feed-header-value = Wert von { $name }
feed-header-value-short = Wert
feed-header-remove = { $name } entfernen

# What is wrong with a header.
feed-header-bad-name = Der Name einer Kopfzeile hat nur Buchstaben ohne Umlaute, Ziffern und Zeichen wie den Bindestrich, keine Leerzeichen.
feed-header-reserved = { $name } lässt sich nicht festlegen: Das gehört zur Verbindung.
feed-header-is-cookie = Das Cookie hat oben ein eigenes Feld.
feed-header-twice = { $name } gibt es schon.
feed-header-bad-value = Ein Wert hat keine Zeilenumbrüche oder andere Steuerzeichen.
feed-header-no-value = Der Wert fehlt.

# Messages.
toast-request-kept = Womit dieser Feed abgerufen wird, ist im Schlüsselbund.
toast-request-session = Hier gibt es keinen Schlüsselbund: Womit dieser Feed abgerufen wird, gilt, bis Broadsheet endet.
toast-request-forgotten = Für diesen Feed ist nichts mehr aufbewahrt.

# The report of an import.
import-passwords-not-kept = { $count ->
    [one] Hier gibt es keinen Schlüsselbund: Das Passwort von { $count } Feed gilt, bis Broadsheet endet.
   *[other] Hier gibt es keinen Schlüsselbund: Die Passwörter von { $count } Feeds gelten, bis Broadsheet endet.
}
