follow-title = Feed abonnieren
follow-address = Adresse einer Website oder eines Feeds
follow-look = Feeds suchen
follow-do = Abonnieren
follow-nothing = Unter dieser Adresse wurde kein Feed gefunden. Versuche die Adresse der Startseite.
