# 表示とタグ。
view-read_later = あとで読む
view-snoozed = スヌーズ中
sidebar-tags = タグ
read-later-count = あとで読む記事{ $count }件
snoozed-count = スヌーズ中の記事{ $count }件
sidebar-hidden = 未読のない{ $count }件のフィードを隠しています。
sidebar-show-hidden = 表示

# メニュー。
menu-mark-older = 古い記事を既読にする
menu-older-than = { $days ->
    [1] 1日より前
    [7] 1週間より前
    [30] 1か月より前
   *[other] { $days }日より前
}
menu-images = 画像
images-as-everywhere = すべてのフィードと同じ
images-always = 常に表示
images-never = 表示しない
menu-order = 位置
menu-sort-by-name = 名前順に並べ替え
menu-edit-feeds = { $count }件のフィードの設定…
menu-copy-addresses = { $count }件のフィードのアドレスをコピー
menu-unsubscribe-several = { $count }件のフィードの購読を解除
menu-remove-several = { $feeds ->
    [0] { $folders }件のフォルダーを削除してフィードは残す
   *[other] 削除してフォルダーのフィードは残す
}
menu-remove-tag = タグを削除

# ドラッグ中。
drag-several = { $count }件の項目

# 複数のフィードの設定。
feeds-title = { $count }件のフィードの設定
feeds-hint = 変更しない項目は、フィードごとに異なるままです。
feeds-leave = 変更しない
feeds-leave-at = 変更しない（{ $value }）
feeds-folder = フォルダー
feeds-fetching = 取得
feeds-fetched = 取得
feeds-paused = 一時停止中
feeds-images = 画像

# 行った操作。
toast-moved = { $count ->
    [1] 「{ $title }」を移動しました。
   *[other] { $count }件の項目を移動しました。
}
toast-moved-above = { $count ->
    [1] 「{ $title }」を「{ $other }」の上に移動しました。
   *[other] { $count }件の項目を「{ $other }」の上に移動しました。
}
toast-moved-below = { $count ->
    [1] 「{ $title }」を「{ $other }」の下に移動しました。
   *[other] { $count }件の項目を「{ $other }」の下に移動しました。
}
toast-moved-into = { $count ->
    [1] 「{ $title }」を「{ $folder }」に移動しました。
   *[other] { $count }件の項目を「{ $folder }」に移動しました。
}
toast-moved-top = { $count ->
    [1] 「{ $title }」を最上位に移動しました。
   *[other] { $count }件の項目を最上位に移動しました。
}
toast-sorted = { $place ->
    [top] 最上位を名前順に並べ替えました。
   *[folder] 「{ $folder }」を名前順に並べ替えました。
}
toast-feeds-changed = { $count }件のフィードを変更しました。
toast-tag-removed = タグ「{ $title }」を削除しました。
toast-addresses-copied = { $count }件のアドレスをコピーしました。
toast-none-older = それより古い未読の記事はありません。

# コマンド。
command-feed-move-up = サイドバーで上へ移動
command-feed-move-down = サイドバーで下へ移動
command-feed-move-in = 上のフォルダーに入れる
command-feed-move-out = フォルダーから出す
command-sort-by-name = このフォルダーを名前順に並べ替え
command-edit-feeds = 選択したフィードの設定
command-expand-all = すべてのフォルダーを開く
command-collapse-all = すべてのフォルダーを閉じる
