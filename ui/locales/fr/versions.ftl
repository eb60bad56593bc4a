# Ce que l’éditeur a modifié dans un article.
command-show-changes = Afficher les modifications de l’article
reader-show-changes = Afficher les modifications
versions-title = Modifications
versions-before = Texte précédent, depuis le
versions-added = { $count ->
    [one] Un mot ajouté
   *[other] { $count } mots ajoutés
}
versions-removed = { $count ->
    [one] Un mot supprimé
   *[other] { $count } mots supprimés
}
versions-same = Les mots sont les mêmes.
versions-coarse = Certains passages sont trop longs pour être comparés mot à mot ; ils sont marqués en entier.
versions-place = Modification { $number } sur { $count }
versions-previous = Modification précédente
versions-next = Modification suivante
versions-gone = Le texte précédent n’est plus conservé.
