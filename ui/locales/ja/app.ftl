app-name = Broadsheet
close = 閉じる
undo = 元に戻す
key-space = スペース
key-delete = Delete
window-title = { $unread ->
    [0] { $view } – Broadsheet
   *[other] { $view }（{ $unread }）– Broadsheet
}

# ペイン。
pane-sidebar = フィード
pane-list = 記事
resize-sidebar = サイドバーの幅
resize-list = 記事リストの幅
show-sidebar = フィードを表示
hide-sidebar = フィードを隠す
back-to-sidebar = フィードに戻る
back-to-list = リストに戻る

# 表示。
view-today = 今日
view-unread = 未読
view-starred = スター付き
view-all = すべての記事
view-gone = 購読していません

# サイドバー。
sidebar-feeds = フィードとフォルダー
unread-count = 未読の記事{ $count }件
starred-count = スター付きの記事{ $count }件
found-count = { $count }件の記事が見つかりました
feed-trouble = 問題：{ $reason }
feed-paused = 一時停止中
sidebar-empty = フィードはまだありません。
rename-field = 新しい名前
menu-refresh = 更新
menu-mark-read = すべて既読にする
menu-rename = 名前を変更
menu-move = 移動先…
menu-pause = 一時停止
menu-resume = 再開
menu-copy-address = フィードのアドレスをコピー
menu-open-site = ホームページを開く
menu-properties = プロパティ…
menu-unsubscribe = 購読を解除
menu-new-folder-inside = この中に新規フォルダー…
menu-add-feed-here = ここにフィードを追加…
menu-remove-folder = フォルダーを削除してフィードは残す
menu-remove-folder-feeds = フォルダーを削除して中のフィードの購読を解除
menu-hide-read = 未読のないフィードを隠す
menu-more = その他
drag-into = 「{ $folder }」に入れる
drag-to-top = 最上位へ移動

# ツールバー。
toolbar = ツールバー
refresh-progress = { $done }/{ $total }件のフィード
stop = 停止
filter-all = すべて
filter-unread = 未読
filter-starred = スター付き
filter-label = 表示する記事
search-label = 検索
search-here = 「{ $view }」を検索
search-everywhere = すべてを検索
search-scope-here = ここ
search-scope-everywhere = すべて
search-scope = 検索範囲
search-clear = 検索を消去
order-newest = 新しい順
order-oldest = 古い順

# ようこそ。
welcome-title = Broadsheetへようこそ
welcome-text = 好きなサイトを購読して、ここで読みましょう。アカウントは不要で、誰にも見られません。
welcome-address = サイトまたはフィードのアドレス
welcome-placeholder = example.org
welcome-find = フィードを探す
welcome-import = OPMLファイルを読み込む…
welcome-import-hint = このウインドウにドロップすることもできます。
welcome-starter = または、次のいずれかから始める
drop-title = ドロップして読み込む
drop-text = 購読リスト（OPML）

# 行った操作。
toast-undone = 元に戻しました。
toast-marked-read = { $count }件の記事を既読にしました。
toast-marked-unread = { $count }件の記事を未読にしました。
toast-starred = { $count }件の記事にスターを付けました。
toast-unstarred = { $count }件の記事のスターを外しました。
toast-renamed = 名前を「{ $title }」に変更しました。
toast-paused = 「{ $title }」を一時停止しました。
toast-resumed = 「{ $title }」の取得を再開しました。
toast-feed-changed = 「{ $title }」を変更しました。
toast-feeds-moved = { $place ->
    [top] { $count }件のフィードを最上位に移動しました。
   *[folder] { $count }件のフィードを「{ $folder }」に移動しました。
}
toast-unsubscribed = { $count ->
    [1] 「{ $title }」の購読を解除しました。
   *[other] { $count }件のフィードの購読を解除しました。
}
toast-folder-moved = フォルダー「{ $title }」を移動しました。
toast-folder-removed = フォルダー「{ $title }」を削除しました。
toast-feed-waits = サーバーから待つように求められました。{ DATETIME($when, hour: "numeric", minute: "numeric") }に再び取得します。
toast-refreshed = { $count ->
    [0] 新しい記事はありません。
   *[other] 新しい記事が{ $count }件あります。
}{ $failed ->
    [0] {""}
   *[other] { $failed }件のフィードを取得できませんでした。
}
toast-copied = アドレスをコピーしました。
toast-exported = { $count }件のフィードを書き出しました。
toast-no-unread = 未読の記事はもうありません。
