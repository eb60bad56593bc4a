# Les pages des paramètres.
settings-search = Rechercher dans les paramètres
settings-pages = Pages des paramètres
settings-nothing = Aucun paramètre ne porte ce nom.
settings-list = Liste
settings-keys = Clavier
