# Les pages des paramètres.
settings-search = Chercher un paramètre
settings-pages = Pages des paramètres
settings-nothing = Aucun paramètre ne porte ce nom.
settings-list = Liste
settings-keys = Clavier

# Commandes.
command-go-snoozed = Aller à En attente
command-open-background = Ouvrir dans le navigateur, en arrière-plan
command-open-comments = Ouvrir les commentaires
command-zoom-in = Texte plus grand
command-zoom-out = Texte plus petit
command-zoom-reset = Texte à sa taille habituelle
command-settings-keys = Modifier les raccourcis clavier

# Noms des touches qui portent des mots.
key-backspace = Retour arrière
key-insert = Inser
key-home = Début
key-end = Fin
key-page-up = Pg préc
key-page-down = Pg suiv
key-control = Ctrl

# Paramètres › Clavier.
keys-preset = Partir des touches de
keys-preset-hint = Vos propres changements s’y ajoutent.
keys-preset-broadsheet = Broadsheet
keys-preset-netnewswire = NetNewsWire
keys-preset-fluent-reader = Fluent Reader
keys-preset-vim = Vim
keys-preset-done = Raccourcis changés.
keys-lacks = Touches pour lesquelles Broadsheet n’a rien :
keys-lacks-mark-all-next = Tout marquer comme lu et aller à l’article non lu suivant
keys-lacks-keep-unread-next = Marquer comme non lu et aller à l’article non lu suivant
keys-lacks-web-page = Charger la page web à la place de l’article
keys-export = Exporter…
keys-copy = Copier comme texte
keys-import = Importer…
keys-exported = Raccourcis exportés.
keys-copied = Raccourcis copiés.
keys-imported = Raccourcis de « { $file } » repris.
keys-file-foreign = « { $file } » ne contient pas de raccourcis de Broadsheet. Rien n’a été modifié.
keys-file-newer = « { $file } » vient d’une version plus récente de Broadsheet (version { $detail } du format). Rien n’a été modifié.
keys-file-damaged = « { $file } » est endommagé à « { $detail } ». Rien n’a été modifié.
keys-reset-all = Annuler tous les changements
keys-reset-one = Rétablir « { $command } »
keys-reset-done = { $count ->
    [one] Les touches de { $count } commande sont rétablies.
    [many] Les touches de { $count } de commandes sont rétablies.
   *[other] Les touches de { $count } commandes sont rétablies.
}
keys-add = Ajouter un raccourci pour « { $command } »
keys-change = Changer { $keys } de « { $command } »
keys-record = Raccourci pour « { $command } »
keys-press = Appuyez sur les touches
keys-hint = Une frappe, ou deux à la suite. Échap annule.
keys-free = Libre. Entrée le garde.
keys-free-more = Libre. Entrée le garde, une seconde frappe en fait une suite.
keys-taken-by = « { $command } » ({ $keys })
keys-taken = Utilisé par { $commands }.
keys-take-over = Le reprendre
keys-use = L’utiliser
keys-remove = Supprimer { $keys }
keys-refused-system = Le système ou la fenêtre a besoin de cette touche. Appuyez sur une autre.
keys-refused-typing = Cette touche sert à saisir un caractère. Appuyez sur une autre.
keys-refused-unknown = Cette touche ne peut pas servir. Appuyez sur une autre.

# La palette.
palette-find = Rechercher commandes, flux, étiquettes et articles
palette-hint = Tapez > pour les commandes seules, @ pour les flux et dossiers, # pour les étiquettes.
palette-folder = Dossier
palette-section-recent = Utilisés en dernier
palette-section-commands = Commandes
palette-section-feeds = Flux et dossiers
palette-section-tags = Étiquettes
palette-section-articles = Articles
palette-count = { $count ->
    [0] Aucun résultat.
    [one] { $count } résultat.
    [many] { $count } de résultats.
   *[other] { $count } résultats.
}

# La feuille des raccourcis.
sheet-search = Rechercher des raccourcis
sheet-print = Imprimer
sheet-change = Modifier les raccourcis…
