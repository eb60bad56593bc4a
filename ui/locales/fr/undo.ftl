toast-undone-what = Annulé : { $what }

# L’historique des modifications.
history-about = Ce que vous avez modifié ces sept derniers jours. Chaque modification s’annule séparément.
history-empty = Rien n’a encore été modifié.
history-undone = Annulé
history-undo-this = Annuler : { $what }

# Ce qui a été fait, sans point final.
step-read = { $count ->
    [one] { $count } article marqué comme lu
    [many] { $count } d’articles marqués comme lus
   *[other] { $count } articles marqués comme lus
}
step-unread = { $count ->
    [one] { $count } article marqué comme non lu
    [many] { $count } d’articles marqués comme non lus
   *[other] { $count } articles marqués comme non lus
}
step-starred = { $count ->
    [one] { $count } article ajouté aux favoris
    [many] { $count } d’articles ajoutés aux favoris
   *[other] { $count } articles ajoutés aux favoris
}
step-unstarred = { $count ->
    [one] { $count } article retiré des favoris
    [many] { $count } d’articles retirés des favoris
   *[other] { $count } articles retirés des favoris
}
step-read-later = { $count ->
    [one] { $count } article gardé pour plus tard
    [many] { $count } d’articles gardés pour plus tard
   *[other] { $count } articles gardés pour plus tard
}
step-not-read-later = { $count ->
    [one] { $count } article retiré de Lire plus tard
    [many] { $count } d’articles retirés de Lire plus tard
   *[other] { $count } articles retirés de Lire plus tard
}
step-snoozed = { $count ->
    [one] { $count } article mis en attente
    [many] { $count } d’articles mis en attente
   *[other] { $count } articles mis en attente
}
step-unsnoozed = { $count ->
    [one] { $count } article en attente revenu
    [many] { $count } d’articles en attente revenus
   *[other] { $count } articles en attente revenus
}
step-tagged = { $count ->
    [one] { $count } article étiqueté
    [many] { $count } d’articles étiquetés
   *[other] { $count } articles étiquetés
}
step-untagged = { $count ->
    [one] Étiquettes retirées de { $count } article
    [many] Étiquettes retirées de { $count } d’articles
   *[other] Étiquettes retirées de { $count } articles
}
step-tag-renamed = Étiquette renommée
step-tag-removed = Étiquette supprimée
step-feed-edited = { $count ->
    [one] Flux modifié
    [many] { $count } de flux modifiés
   *[other] { $count } flux modifiés
}
step-feeds-moved = { $count ->
    [one] Flux déplacé
    [many] { $count } de flux déplacés
   *[other] { $count } flux déplacés
}
step-feeds-removed = { $count ->
    [one] Désabonné d’un flux
    [many] Désabonné de { $count } de flux
   *[other] Désabonné de { $count } flux
}
step-folder-renamed = Dossier renommé
step-folder-moved = Dossier déplacé
step-folder-removed = Dossier supprimé
step-arranged = { $count ->
    [one] Changé de place
    [many] { $count } de flux et dossiers réordonnés
   *[other] { $count } flux et dossiers réordonnés
}
step-sorted = Trié par nom
step-settings = { $count ->
    [one] Paramètre modifié
    [many] { $count } de paramètres modifiés
   *[other] { $count } paramètres modifiés
}
