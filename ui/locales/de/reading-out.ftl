# The full text is asked for where a feed never shows it.
full-text-unwanted = Dieser Feed ist so eingestellt, dass er nur seinen eigenen Text zeigt.
full-text-allow = Ganzen Text auf Wunsch erlauben

# On paper: above the addresses of an article's links.
print-links = Links im Text

# Among the earlier texts of an article: one that its web page had, and not its feed.
versions-of-page = { $when } (Webseite)
