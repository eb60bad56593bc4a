article-list-label = 記事
article-loading = 読み込み中…
article-unread = 未読
article-starred = スター付き
article-has-enclosures = 添付ファイルあり
article-updated-mark = 変更あり

list-new = 新しい記事{ $count }件
list-try-again = 再試行
list-search-everywhere = すべてを検索
list-show-all = すべての記事を表示

# 空のリスト。
empty-search = 「{ $search }」を含む記事はありません。
empty-search-hint = 語を減らすか短くすると、見つかりやすくなります。
empty-unread = すべて読み終えました。
empty-unread-hint = 新しい記事はここに表示されます。
empty-unread-here = ここに未読の記事はありません。
empty-starred = スター付きの記事はまだありません。
empty-starred-hint = スター付きの記事はずっと保存されます。
empty-starred-here = ここにスター付きの記事はありません。
empty-today = 今日の新しい記事はありません。
empty-today-hint = ここには過去24時間の記事が表示されます。
empty-here = 記事はまだありません。
empty-here-hint = 次の更新の後に表示されます。

# コンテキストメニュー。
article-mark-read = 既読にする
article-mark-unread = 未読にする
article-star = スターを付ける
article-unstar = スターを外す
article-mark-above = これより上をすべて既読にする
article-mark-below = これより下をすべて既読にする
article-open = 本文へ移動
article-show-feed = 「{ $feed }」を表示
article-feed-properties = フィードのプロパティ…
