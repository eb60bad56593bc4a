toast-undone-what = 元に戻しました：{ $what }

# 変更の履歴。
history-about = 過去7日間の変更です。変更は1つずつ元に戻せます。
history-empty = 変更はまだありません。
history-undone = 元に戻し済み
history-undo-this = 元に戻す：{ $what }

# 行った操作（句点なし）。
step-read = { $count }件の記事を既読にした
step-unread = { $count }件の記事を未読にした
step-starred = { $count }件の記事にスターを付けた
step-unstarred = { $count }件の記事のスターを外した
step-read-later = { $count }件の記事を「あとで読む」に入れた
step-not-read-later = { $count }件の記事を「あとで読む」から外した
step-snoozed = { $count }件の記事をスヌーズした
step-unsnoozed = { $count }件のスヌーズ中の記事を戻した
step-tagged = { $count }件の記事にタグを付けた
step-untagged = { $count }件の記事のタグを外した
step-tag-renamed = タグの名前を変更した
step-tag-removed = タグを削除した
step-feed-edited = { $count }件のフィードを変更した
step-feeds-moved = { $count }件のフィードを移動した
step-feeds-removed = { $count }件のフィードの購読を解除した
step-folder-renamed = フォルダーの名前を変更した
step-folder-moved = フォルダーを移動した
step-folder-removed = フォルダーを削除した
step-arranged = { $count ->
    [1] 別の場所に移した
   *[other] { $count }件のフィードとフォルダーを並べ替えた
}
step-sorted = 名前順に並べ替えた
step-settings = { $count }件の設定を変更した
