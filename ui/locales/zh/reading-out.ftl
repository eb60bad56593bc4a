# The full text is asked for where a feed never shows it.
full-text-unwanted = 此订阅源设为只显示自身的文本。
full-text-allow = 允许在需要时显示全文

# On paper: above the addresses of an article's links.
print-links = 链接

# Among the earlier texts of an article: one that its web page had, and not its feed.
versions-of-page = { $when }（网页）
