# The full text is asked for where a feed never shows it.
full-text-unwanted = This feed is set to show its own text only.
full-text-allow = Allow full texts when asked for

# On paper: above the addresses of an article's links.
print-links = Links

# Among the earlier texts of an article: one that its web page had, and not its feed.
versions-of-page = { $when } (web page)
