# Les vues et les étiquettes.
view-read_later = Lire plus tard
view-snoozed = En attente
sidebar-tags = Étiquettes
read-later-count = { $count ->
    [one] { $count } article à lire plus tard
    [many] { $count } d’articles à lire plus tard
   *[other] { $count } articles à lire plus tard
}
snoozed-count = { $count ->
    [one] { $count } article en attente
    [many] { $count } d’articles en attente
   *[other] { $count } articles en attente
}
sidebar-hidden = { $count ->
    [one] { $count } flux sans article non lu est masqué.
    [many] { $count } de flux sans article non lu sont masqués.
   *[other] { $count } flux sans article non lu sont masqués.
}
sidebar-show-hidden = Afficher

# Menus.
menu-mark-older = Marquer les plus anciens comme lus
menu-older-than = { $days ->
    [1] Plus d’un jour
    [7] Plus d’une semaine
    [30] Plus d’un mois
    [one] Plus de { $days } jour
    [many] Plus de { $days } de jours
   *[other] Plus de { $days } jours
}
menu-images = Images
images-as-everywhere = Comme pour tous les flux
images-always = Toujours afficher
images-never = Ne jamais afficher
menu-order = Position
menu-sort-by-name = Trier par nom
menu-edit-feeds = { $count ->
    [one] Paramètres de { $count } flux…
    [many] Paramètres de { $count } de flux…
   *[other] Paramètres de { $count } flux…
}
menu-copy-addresses = { $count ->
    [one] Copier { $count } adresse de flux
    [many] Copier { $count } d’adresses de flux
   *[other] Copier { $count } adresses de flux
}
menu-unsubscribe-several = { $count ->
    [one] Se désabonner de { $count } flux
    [many] Se désabonner de { $count } de flux
   *[other] Se désabonner de { $count } flux
}
menu-remove-several = { $feeds ->
    [0] { $folders ->
        [one] Supprimer { $folders } dossier, garder ses flux
        [many] Supprimer { $folders } de dossiers, garder leurs flux
       *[other] Supprimer { $folders } dossiers, garder leurs flux
    }
   *[other] Supprimer, garder les flux des dossiers
}
menu-remove-tag = Supprimer l’étiquette

# Pendant le déplacement.
drag-several = { $count ->
    [one] { $count } élément
    [many] { $count } d’éléments
   *[other] { $count } éléments
}

# Paramètres de plusieurs flux.
feeds-title = { $count ->
    [one] Paramètres de { $count } flux
    [many] Paramètres de { $count } de flux
   *[other] Paramètres de { $count } flux
}
feeds-hint = Ce qui reste tel quel reste différent d’un flux à l’autre.
feeds-leave = Laisser tel quel
feeds-leave-at = Laisser tel quel ({ $value })
feeds-folder = Dossier
feeds-fetching = Actualisation
feeds-fetched = Actualisé
feeds-paused = En pause
feeds-images = Images

# Ce qui a été fait.
toast-moved = { $count ->
    [one] « { $title } » déplacé.
    [many] { $count } d’éléments déplacés.
   *[other] { $count } éléments déplacés.
}
toast-moved-above = { $count ->
    [one] « { $title } » déplacé au-dessus de « { $other } ».
    [many] { $count } d’éléments déplacés au-dessus de « { $other } ».
   *[other] { $count } éléments déplacés au-dessus de « { $other } ».
}
toast-moved-below = { $count ->
    [one] « { $title } » déplacé au-dessous de « { $other } ».
    [many] { $count } d’éléments déplacés au-dessous de « { $other } ».
   *[other] { $count } éléments déplacés au-dessous de « { $other } ».
}
toast-moved-into = { $count ->
    [one] « { $title } » déplacé dans « { $folder } ».
    [many] { $count } d’éléments déplacés dans « { $folder } ».
   *[other] { $count } éléments déplacés dans « { $folder } ».
}
toast-moved-top = { $count ->
    [one] « { $title } » déplacé au premier niveau.
    [many] { $count } d’éléments déplacés au premier niveau.
   *[other] { $count } éléments déplacés au premier niveau.
}
toast-sorted = { $place ->
    [top] Le premier niveau est trié par nom.
   *[folder] « { $folder } » est trié par nom.
}
toast-feeds-changed = { $count ->
    [one] { $count } flux modifié.
    [many] { $count } de flux modifiés.
   *[other] { $count } flux modifiés.
}
toast-tag-removed = Étiquette « { $title } » supprimée.
toast-addresses-copied = { $count ->
    [one] { $count } adresse copiée.
    [many] { $count } d’adresses copiées.
   *[other] { $count } adresses copiées.
}
toast-none-older = Aucun article non lu n’est plus ancien.

# Commandes.
command-feed-move-up = Monter dans la barre latérale
command-feed-move-down = Descendre dans la barre latérale
command-feed-move-in = Mettre dans le dossier au-dessus
command-feed-move-out = Sortir du dossier
command-sort-by-name = Trier ce dossier par nom
command-edit-feeds = Paramètres des flux choisis
command-expand-all = Ouvrir tous les dossiers
command-collapse-all = Fermer tous les dossiers
