# The full text is asked for where a feed never shows it.
full-text-unwanted = Ce flux est réglé pour n’afficher que son propre texte.
full-text-allow = Autoriser le texte intégral à la demande

# On paper: above the addresses of an article's links.
print-links = Liens

# Among the earlier texts of an article: one that its web page had, and not its feed.
versions-of-page = { $when } (page web)
