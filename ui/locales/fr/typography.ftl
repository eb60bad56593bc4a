# La composition des articles.
typography-preview = Aperçu
typography-font = Police des articles
typography-font-system = Celle de la fenêtre
typography-font-serif = Avec empattements
typography-font-sans = Sans empattements
typography-font-mono = À chasse fixe
typography-font-installed = Une police installée…
typography-family = Police installée
typography-family-search = Rechercher une police
typography-family-looking = Recherche des polices…
typography-family-none = Aucune police ne porte ce nom.
typography-line = Interligne
typography-measure = Ligne la plus longue
typography-characters = { $count ->
    [one] { $count } caractère
    [many] { $count } de caractères
   *[other] { $count } caractères
}
typography-spacing = Espace entre les lettres
typography-spacing-normal = Normal
typography-paper-in-light = Articles dans une fenêtre claire
typography-paper-in-dark = Articles dans une fenêtre sombre
typography-paper-window = Comme la fenêtre
typography-paper-paper = Papier
typography-paper-sepia = Sépia
typography-paper-grey = Gris
typography-paper-black = Noir
typography-justify = Justifier le texte
typography-hyphens = Couper les mots
typography-hyphens-hint = Dans les langues connues qui ont des règles pour cela.
typography-code = Colorer le code informatique
typography-own-styles = Vos propres styles pour les articles
typography-own-styles-hint = CSS. Il s’applique au texte des articles et ne peut rien charger.
typography-dropped = Écarté de vos styles :
typography-dropped-unknown = Non compris
typography-dropped-loads = Chargerait quelque chose
typography-dropped-leaves = Sortirait du texte
typography-dropped-long = Trop long
typography-sample-title = Le train de nuit
typography-sample-text = Bien après minuit, le train s’arrêta entre deux gares. Personne ne demanda pourquoi. Quelqu’un ouvrit une fenêtre, et l’odeur du foin et de la pluie entra ; pendant un quart d’heure, on n’entendit que le tic-tac du métal tiède.
typography-sample-link = Lire la suite
typography-sample-quote = « La patience est un horaire que personne n’a imprimé. »

# Notes de bas de page.
footnote = Note { $name }
footnote-go = Aller à la note

# La langue d’un flux.
feed-text-language = Langue des articles
feed-text-language-found = Selon les articles
feed-text-direction = Sens d’écriture des articles
feed-text-direction-found = Selon le texte
feed-text-direction-ltr = De gauche à droite
feed-text-direction-rtl = De droite à gauche

command-full-screen = Plein écran
command-paper-window = Articles aux couleurs de la fenêtre
command-paper-paper = Articles sur papier
command-paper-sepia = Articles sur fond sépia
command-paper-grey = Articles sur fond gris
command-paper-black = Articles sur fond noir
