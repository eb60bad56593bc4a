# The full text is asked for where a feed never shows it.
full-text-unwanted = このフィードは、フィード自体の本文だけを表示する設定です。
full-text-allow = 必要なときに全文を表示できるようにする

# On paper: above the addresses of an article's links.
print-links = リンク

# Among the earlier texts of an article: one that its web page had, and not its feed.
versions-of-page = { $when }（ウェブページ）
