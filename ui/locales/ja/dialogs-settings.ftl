edit-cancel = キャンセル
edit-save = 保存

span-minutes = { $count }分
span-hours = { $count }時間
span-days = { $count }日

# 設定。
settings-look = 外観
settings-theme = テーマ
settings-theme-system = システムに合わせる
settings-theme-light = ライト
settings-theme-dark = ダーク
settings-language = 言語
settings-language-system = システムに合わせる
settings-reading = 閲覧
settings-text-size = 文字の大きさ
settings-percent = { PERCENT($percent) }
settings-mark-read = 開いた記事を既読にする
settings-mark-read-never = しない
settings-mark-read-at-once = すぐに
settings-mark-read-after = { $seconds }秒後
settings-images = 記事の画像を表示
settings-feeds = フィード
settings-interval = フィードの取得間隔
settings-interval-never = 手動のみ
settings-adapt = 静かなフィードは少なめに、活発なフィードは多めに取得
settings-keep = 既読の記事の保存期間
settings-keep-for-ever = 無期限
settings-keep-hint = フィードから消えた時点から数えます。未読とスター付きの記事は残ります。
settings-refresh-on-start = Broadsheetの起動時に更新

# フィードのプロパティ。
feed-title = タイトル
feed-title-hint = 空欄にすると配信元のタイトルになります。
feed-address = アドレス
feed-interval = 取得間隔
feed-interval-default = すべてのフィードと同じ
feed-pause = 一時停止中：このフィードを取得しない
feed-special = 正しく読めない、または拒否される場合
feed-charset = 文字コード
feed-charset-found = 自動判別
feed-user-agent = User-Agent
feed-user-agent-hint = Broadsheet本来のものを拒否するサーバー向けの代わりです。
feed-proxy = プロキシ
feed-proxy-hint = 例：socks5://localhost:9050。空欄の場合はシステムの設定を使います。
feed-last-fetch = 前回の取得
feed-next-fetch = 次回の取得
feed-never = まだありません
feed-not-planned = 予定なし
feed-next = { $when }（{ $reason }）
feed-repairs = 修正した点
feed-repairs-hint = 前回の読み込みでフィードにあった誤りです。内容は読み込めています。
feed-trouble-since = { $when }から。

# フォルダー。
folder-new = 新規フォルダー
folder-rename = フォルダーの名前を変更
folder-name = 名前
folder-add = フォルダーを追加
move-title = 移動
move-target = 移動先
move-top = 最上位
move-do = 移動

# パレット。
palette-nothing = 見つかりませんでした。
