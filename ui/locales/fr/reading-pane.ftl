reader-label = Article
reader-tools = Article
reader-nothing = Aucun article sélectionné
reader-image = Image
reader-blank = Le flux ne contient pas le texte de cet article.
reader-updated = Modifié { $when }
reader-outdated = L’éditeur a modifié cet article.
reader-show-update = Afficher la nouvelle version
reader-images-off = { $count ->
    [one] Une image n’est pas affichée.
    [many] { $count } d’images ne sont pas affichées.
   *[other] { $count } images ne sont pas affichées.
}
reader-load-images = Charger les images
reader-show-feed = Afficher ce flux
reader-tags = Étiquettes
reader-comments = Commentaires

# La barre d’outils.
reader-mark-read = Marquer comme lu
reader-mark-unread = Marquer comme non lu
reader-star = Ajouter aux favoris
reader-unstar = Retirer des favoris
reader-open-original = Ouvrir dans le navigateur

# Fichiers joints.
reader-enclosures = { $count ->
    [one] Pièce jointe
    [many] { $count } de pièces jointes
   *[other] { $count } pièces jointes
}
reader-open-file = Ouvrir dans le navigateur
reader-file-audio = Audio
reader-file-video = Vidéo
reader-file-image = Image
reader-file-document = Document
reader-file-file = Fichier

# Le menu contextuel.
reader-open-link = Ouvrir le lien dans le navigateur
reader-copy-link = Copier le lien
reader-open-image = Ouvrir l’image dans le navigateur
reader-copy-image = Copier l’adresse de l’image
