# 選択した複数の記事。
selection-count = { $count }件の記事を選択中
selection-collapse = 1件の記事に戻る
selection-actions = 操作…
selection-end = キャンセル
selection-marks = マークと保存
selection-addresses = 開く・コピー

# コマンド。
command-go-later = 「あとで読む」へ移動
command-read-later = 「あとで読む」を切り替え
command-tag = タグ
command-snooze = スヌーズ
command-wake = スヌーズ中の記事を今すぐ戻す
command-copy-title-address = タイトルとアドレスをコピー
command-copy-markdown = リンクをMarkdownでコピー
command-reveal-feed = 記事をフィードで表示
command-select-next = 次の記事も選択
command-select-previous = 前の記事も選択
command-select-all = すべて選択
command-mark-above-unread = これより上をすべて未読にする
command-mark-below-unread = これより下をすべて未読にする
command-mark-older-1 = 1日より前の記事を既読にする
command-mark-older-3 = 3日より前の記事を既読にする
command-mark-older-7 = 1週間より前の記事を既読にする
command-mark-older-14 = 2週間より前の記事を既読にする
command-history = 変更の履歴

# メニュー。
article-read-later = あとで読む
article-not-read-later = 「あとで読む」から外す
article-snooze = スヌーズ
article-tags = タグ…
article-open-browser = { $count ->
    [1] ブラウザーで開く
   *[other] すべてブラウザーで開く
}
article-copy-link = アドレスをコピー
article-copy-title-link = タイトルとアドレスをコピー
article-copy-markdown = { $count ->
    [1] Markdownとしてコピー
   *[other] Markdownのリストとしてコピー
}
article-mark-unread-many = これより上または下を未読にする
article-above-unread = これより上すべて
article-below-unread = これより下すべて
article-mark-older = 古い記事を既読にする
age-1 = 1日より前
age-3 = 3日より前
age-7 = 1週間より前
age-14 = 2週間より前
article-alike = 似た記事を探す
alike-author = { $author }の記事
alike-no-author = 同じ著者の記事
alike-words = 「{ $words }」について
alike-no-words = 同じ話題について

# 記事を残す理由。
article-is-later = あとで読む
article-is-snoozed = { DATETIME($when, weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "numeric") }までスヌーズ
article-show-tag = このタグの記事をすべて表示
row-more-tags = +{ $count }

# スヌーズ。
snooze-title = スヌーズ
snooze-about = { $count ->
    [1] 記事はいったん隠れ、未読として戻ります。
   *[other] { $count }件の記事はいったん隠れ、未読として戻ります。
}
snooze-later-today = 今日このあと
snooze-tomorrow = 明日
snooze-weekend = 週末
snooze-next-week = 来週
snooze-pick = 日を選択…
snooze-wake = 今すぐ戻す
snooze-until = { DATETIME($when, weekday: "short", day: "numeric", month: "short") }までスヌーズ
snooze-calendar = 記事が戻る日
calendar-before = 前の月
calendar-after = 次の月

# タグ。
tags-title = タグ
tags-about = { $count ->
    [1] この記事のタグ。
   *[other] { $count }件の記事のタグ。
}
tags-search = タグを検索または作成
tags-hint = Enterキーでタグを選択し、空欄でEnterキーを押すと保存します。
tags-new = 「{ $name }」を作成
tags-some = 一部の記事
tags-none = タグはまだありません。名前を入力すると作成できます。

# 確認。
mark-all-title = すべて既読にしますか？
mark-all-text = リストには{ $count }件の記事があります。この操作は元に戻せます。
open-many-title = すべて開きますか？
open-many-text = { $count ->
    [1] { $count }件の記事をブラウザーで開きます。
   *[other] { $count }件の記事をブラウザーで開きます。それぞれ別のタブに表示されます。
}
open-many-yes = { $count }件を開く

# メッセージ。
toast-articles-copied = { $count ->
    [1] コピーしました。
   *[other] { $count }件の記事をコピーしました。
}
toast-too-many-to-copy = 一度にコピーできる記事は{ $most }件までです。
toast-read-later = { $count }件の記事を「あとで読む」に入れました。
toast-not-read-later = { $count }件の記事を「あとで読む」から外しました。
toast-snoozed = { $count }件の記事を{ DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }までスヌーズしました。
toast-woken = { $count }件の記事が戻りました。
toast-tagged = { $count }件の記事のタグを変更しました。

# 設定。
settings-mark-by-moving = キーでリストを移動すると既読にする
settings-mark-by-moving-auto = スクリーンリーダーの使用時を除く
settings-mark-by-moving-on = 常に
settings-mark-by-moving-off = しない
settings-mark-by-moving-hint = しない場合は、Enterキー、スペースキー、クリック、または本文への移動で既読になります。
settings-mark-by-scrolling = リストでスクロールして過ぎた記事を既読にする
settings-ask-mark-all = すべて既読にする前に確認
settings-next-after-mark-all = すべて既読にした後、未読のある次のフィードへ移動
