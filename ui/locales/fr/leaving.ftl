command-copy-text = Copier le texte en Markdown
command-mail = Envoyer par e-mail
command-print = Imprimer ou enregistrer en PDF
command-save-html = Enregistrer en fichier HTML
command-save-markdown = Enregistrer en fichier Markdown
command-save-epub = Enregistrer comme livre (EPUB)
command-save-view-epub = Enregistrer cette liste comme livre (EPUB)
command-back-to-article = Revenir à l’article qui contient le lien
more-copy = Copier
more-save = Enregistrer sous
trail-back = Revenir à « { $title } »

# Saving.
export-title = Enregistrement
export-progress = { $done } sur { $total } articles
export-done = { $count ->
    [one] Enregistré.
    [many] { $count } d’articles enregistrés.
   *[other] { $count } articles enregistrés.
}
export-done-without = { $count ->
    [one] Enregistré. Une image n’a pas pu être obtenue.
    [many] Enregistré. { $count } d’images n’ont pas pu être obtenues.
   *[other] Enregistré. { $count } images n’ont pas pu être obtenues.
}
export-show = Afficher dans le dossier
export-too-many = Un livre contient au plus { $most } articles.
toast-texts-copied = { $count ->
    [one] Texte copié.
    [many] { $count } de textes copiés.
   *[other] { $count } textes copiés.
}
toast-selection-copied = Sélection copiée.
