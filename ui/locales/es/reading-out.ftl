# The full text is asked for where a feed never shows it.
full-text-unwanted = Esta fuente está configurada para mostrar solo su propio texto.
full-text-allow = Permitir el texto completo cuando se pida

# On paper: above the addresses of an article's links.
print-links = Enlaces

# Among the earlier texts of an article: one that its web page had, and not its feed.
versions-of-page = { $when } (página web)
