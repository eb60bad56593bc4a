app-name = Broadsheet
close = Fermer
undo = Annuler
key-space = Espace
key-delete = Suppr
window-title = { $unread ->
    [0] { $view } – Broadsheet
   *[other] { $view } ({ $unread }) – Broadsheet
}

# Les volets.
pane-sidebar = Flux
pane-list = Articles
resize-sidebar = Largeur de la barre latérale
resize-list = Largeur de la liste des articles
show-sidebar = Afficher les flux
hide-sidebar = Masquer les flux
back-to-sidebar = Retour aux flux
back-to-list = Retour à la liste

# Les vues.
view-today = Aujourd’hui
view-unread = Non lus
view-starred = Favoris
view-all = Tous les articles
view-gone = Plus suivi

# La barre latérale.
sidebar-feeds = Flux et dossiers
unread-count = { $count ->
    [one] { $count } article non lu
    [many] { $count } d’articles non lus
   *[other] { $count } articles non lus
}
starred-count = { $count ->
    [one] { $count } article favori
    [many] { $count } d’articles favoris
   *[other] { $count } articles favoris
}
found-count = { $count ->
    [one] { $count } article trouvé
    [many] { $count } d’articles trouvés
   *[other] { $count } articles trouvés
}
feed-trouble = Problème : { $reason }
feed-paused = En pause
sidebar-empty = Pas encore de flux.
rename-field = Nouveau nom
menu-refresh = Actualiser
menu-mark-read = Tout marquer comme lu
menu-rename = Renommer
menu-move = Déplacer vers…
menu-pause = Mettre en pause
menu-resume = Reprendre
menu-copy-address = Copier l’adresse du flux
menu-open-site = Ouvrir le site
menu-properties = Propriétés…
menu-unsubscribe = Se désabonner
menu-new-folder-inside = Nouveau dossier à l’intérieur…
menu-add-feed-here = Ajouter un flux ici…
menu-remove-folder = Supprimer le dossier, garder ses flux
menu-remove-folder-feeds = Supprimer le dossier et se désabonner de ses flux
menu-hide-read = Masquer les flux sans article non lu
menu-more = Plus
drag-into = Dans « { $folder } »
drag-to-top = Au premier niveau

# La barre d’outils.
toolbar = Barre d’outils
refresh-progress = { $done } flux sur { $total }
stop = Arrêter
filter-all = Tous
filter-unread = Non lus
filter-starred = Favoris
filter-label = Articles affichés
search-label = Rechercher
search-here = Rechercher dans { $view }
search-everywhere = Rechercher partout
search-scope-here = Ici
search-scope-everywhere = Partout
search-scope = Où rechercher
search-clear = Effacer la recherche
order-newest = Les plus récents d’abord
order-oldest = Les plus anciens d’abord

# L’accueil.
welcome-title = Bienvenue dans Broadsheet
welcome-text = Abonnez-vous aux sites que vous aimez et lisez-les ici : sans compte, sans regard indiscret.
welcome-address = Adresse d’un site ou d’un flux
welcome-placeholder = exemple.org
welcome-find = Chercher des flux
welcome-import = Importer un fichier OPML…
welcome-import-hint = Vous pouvez aussi le déposer sur cette fenêtre.
welcome-starter = Ou commencez par l’un de ceux-ci
drop-title = Déposez pour importer
drop-text = Une liste d’abonnements (OPML)

# Ce qui a été fait.
toast-undone = Annulé.
toast-marked-read = { $count ->
    [one] { $count } article marqué comme lu.
    [many] { $count } d’articles marqués comme lus.
   *[other] { $count } articles marqués comme lus.
}
toast-marked-unread = { $count ->
    [one] { $count } article marqué comme non lu.
    [many] { $count } d’articles marqués comme non lus.
   *[other] { $count } articles marqués comme non lus.
}
toast-starred = { $count ->
    [one] Ajouté aux favoris.
    [many] { $count } d’articles ajoutés aux favoris.
   *[other] { $count } articles ajoutés aux favoris.
}
toast-unstarred = { $count ->
    [one] Retiré des favoris.
    [many] { $count } d’articles retirés des favoris.
   *[other] { $count } articles retirés des favoris.
}
toast-renamed = Renommé en « { $title } ».
toast-paused = « { $title } » est en pause.
toast-resumed = « { $title } » est de nouveau actualisé.
toast-feed-changed = « { $title } » a été modifié.
toast-feeds-moved = { $place ->
    [top] { $count ->
        [one] Flux déplacé au premier niveau.
        [many] { $count } de flux déplacés au premier niveau.
       *[other] { $count } flux déplacés au premier niveau.
    }
   *[folder] { $count ->
        [one] Flux déplacé dans « { $folder } ».
        [many] { $count } de flux déplacés dans « { $folder } ».
       *[other] { $count } flux déplacés dans « { $folder } ».
    }
}
toast-unsubscribed = { $count ->
    [one] Désabonné de « { $title } ».
    [many] Désabonné de { $count } de flux.
   *[other] Désabonné de { $count } flux.
}
toast-folder-moved = Dossier « { $title } » déplacé.
toast-folder-removed = Dossier « { $title } » supprimé.
toast-feed-waits = Le serveur demande de patienter. Il sera de nouveau interrogé à { DATETIME($when, hour: "numeric", minute: "numeric") }.
toast-refreshed = { $count ->
    [0] Rien de nouveau.
    [one] { $count } nouvel article.
    [many] { $count } de nouveaux articles.
   *[other] { $count } nouveaux articles.
}{ $failed ->
    [0] {""}
    [one] {" "}Un flux n’a pas pu être récupéré.
    [many] {" "}{ $failed } de flux n’ont pas pu être récupérés.
   *[other] {" "}{ $failed } flux n’ont pas pu être récupérés.
}
toast-copied = Adresse copiée.
toast-exported = { $count ->
    [one] { $count } flux exporté.
    [many] { $count } de flux exportés.
   *[other] { $count } flux exportés.
}
toast-no-unread = Plus aucun article non lu.
