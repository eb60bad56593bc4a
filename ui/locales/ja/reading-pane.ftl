reader-label = 記事
reader-tools = 記事
reader-nothing = 記事が選択されていません
reader-image = 画像
reader-blank = フィードにこの記事の本文はありません。
reader-updated = 更新：{ $when }
reader-outdated = 配信元がこの記事を変更しました。
reader-show-update = 新しい版を表示
reader-images-off = { $count }件の画像は表示されていません。
reader-load-images = 画像を読み込む
reader-show-feed = このフィードを表示
reader-tags = タグ
reader-comments = コメント

# ツールバー。
reader-mark-read = 既読にする
reader-mark-unread = 未読にする
reader-star = スターを付ける
reader-unstar = スターを外す
reader-open-original = ブラウザーで開く

# 添付ファイル。
reader-enclosures = { $count ->
    [1] 添付ファイル
   *[other] 添付ファイル{ $count }件
}
reader-open-file = ブラウザーで開く
reader-file-audio = 音声
reader-file-video = 動画
reader-file-image = 画像
reader-file-document = 文書
reader-file-file = ファイル

# コンテキストメニュー。
reader-open-link = リンクをブラウザーで開く
reader-copy-link = リンクをコピー
reader-open-image = 画像をブラウザーで開く
reader-copy-image = 画像のアドレスをコピー
