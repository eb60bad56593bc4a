# The full text is asked for where a feed never shows it.
full-text-unwanted = ضُبطت هذه الخلاصة على عرض نصها الخاص فقط.
full-text-allow = السماح بالنص الكامل عند الطلب

# On paper: above the addresses of an article's links.
print-links = الروابط

# Among the earlier texts of an article: one that its web page had, and not its feed.
versions-of-page = { $when } (صفحة الويب)
