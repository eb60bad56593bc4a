# 空の表示で伝えること。

empty-later = あとで読む記事はありません。
empty-later-hint = 「あとで読む」で記事をここに置けます。外すまで残ります。
empty-snoozed = スヌーズ中の記事はありません。
empty-snoozed-hint = スヌーズした記事は、選んだ日に未読として戻ります。
empty-tag = このタグの記事はありません。
empty-tag-hint = タグが付いている間、記事は保存されます。
