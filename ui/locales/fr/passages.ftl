view-highlighted = Surlignages
highlighted-count = { $count ->
    [one] { $count } article surligné
    [many] { $count } d’articles surlignés
   *[other] { $count } articles surlignés
}
empty-highlighted = Rien n’est surligné ici.
empty-highlighted-hint = Sélectionnez un passage dans un article et choisissez une couleur. Sans souris, la commande « Surligner la sélection ou un paragraphe » va de paragraphe en paragraphe.

command-go-highlighted = Aller à Surlignages
command-highlight = Surligner la sélection ou un paragraphe
command-show-highlights = Tous les surlignages et notes

color-yellow = Jaune
color-green = Vert
color-blue = Bleu
color-pink = Rose
color-purple = Violet

passage-selected = Passage sélectionné
passage-highlight = Surlignage
passage-color = Couleur
passage-note = Annotation
passage-note-of = Annotation sur « { $quote } »
passage-note-placeholder = Qu’en pensez-vous ?
passage-copy = Copier le passage
passage-remove = Supprimer le surlignage
passage-done = Terminé
passage-gone = Ces mots ne sont plus dans le texte.
passage-too-long = Ce passage est trop long pour être surligné.
passage-picking = Les flèches choisissent un paragraphe. Enter le surligne, { $first } à { $last } avec une couleur, { $note } avec une note. Esc quitte.
passage-picked = Paragraphe { $number } sur { $of } : { $words }
passages-count = { $count ->
    [one] { $count } surlignage
    [many] { $count } de surlignages
   *[other] { $count } surlignages
}

highlights-none = Rien n’est encore surligné.
highlights-not-found = Aucun surlignage ne correspond.
highlights-search = Rechercher dans les passages et les notes
highlights-all-colors = Tous
highlights-more = En afficher plus
highlights-copy = Copier en Markdown
highlights-save = Enregistrer en Markdown…

toast-highlighted = Surligné.
toast-note-kept = Note conservée.
toast-highlights-removed = { $count ->
    [one] Surlignage supprimé.
    [many] { $count } de surlignages supprimés.
   *[other] { $count } surlignages supprimés.
}
toast-passage-copied = Passage copié.
toast-highlights-copied = { $count ->
    [one] { $count } surlignage copié.
    [many] { $count } de surlignages copiés.
   *[other] { $count } surlignages copiés.
}
toast-highlights-saved = { $count ->
    [one] { $count } surlignage enregistré.
    [many] { $count } de surlignages enregistrés.
   *[other] { $count } surlignages enregistrés.
}

step-highlighted = { $count ->
    [one] { $count } passage surligné
    [many] { $count } de passages surlignés
   *[other] { $count } passages surlignés
}
step-highlight-edited = { $count ->
    [one] { $count } surlignage modifié
    [many] { $count } de surlignages modifiés
   *[other] { $count } surlignages modifiés
}
step-highlights-removed = { $count ->
    [one] { $count } surlignage supprimé
    [many] { $count } de surlignages supprimés
   *[other] { $count } surlignages supprimés
}

reading-minutes = { $minutes ->
    [one] { $minutes } min de lecture
    [many] { $minutes } min de lecture
   *[other] { $minutes } min de lecture
}
reading-progress = Part déjà lue
reading-progress-value = { $minutes ->
    [0] { PERCENT($percent) }
    [one] { PERCENT($percent) }, encore { $minutes } minute environ
    [many] { PERCENT($percent) }, encore { $minutes } de minutes environ
   *[other] { PERCENT($percent) }, encore { $minutes } minutes environ
}

settings-reading-time = Indiquer le temps de lecture d’un article
settings-reading-progress = Indiquer la part lue d’un article
settings-reading-resume = Rouvrir les articles là où ils ont été quittés
settings-reading-resume-hint = Ceux qui ont été quittés après le premier écran et avant la fin.
