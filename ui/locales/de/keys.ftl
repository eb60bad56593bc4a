# Die Seiten der Einstellungen.
settings-search = Einstellungen suchen
settings-pages = Seiten der Einstellungen
settings-nothing = So heißt keine Einstellung.
settings-list = Liste
settings-keys = Tastatur
