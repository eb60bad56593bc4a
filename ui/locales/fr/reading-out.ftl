# The full text is asked for where a feed never shows it.
full-text-unwanted = Ce flux est réglé pour n’afficher que son propre texte.
full-text-allow = Autoriser le texte intégral à la demande

# On paper: above the addresses of an article's links.
print-links = Liens
