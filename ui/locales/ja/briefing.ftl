# ブリーフィング：ある時間にフィードが伝えたことを1ページに。
briefing-title = ブリーフィング
command-go-briefing = ブリーフィングへ移動
command-briefing-today = 今日のブリーフィング
command-briefing-since = 前回からのブリーフィング
command-briefing-day = ブリーフィングの日を選ぶ
command-briefing-mark-read = このブリーフィングを既読にする
command-briefing-save-html = ブリーフィングをウェブページとして保存
command-briefing-save-epub = ブリーフィングを電子書籍として保存
command-briefing-save-markdown = ブリーフィングをMarkdownとして保存
group-briefing = ブリーフィング
briefing-period = 期間
briefing-period-today = 今日
briefing-period-since = 前回から
briefing-period-day = 日付
briefing-since = { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }から
briefing-minutes = 読むのに{ $count }分
briefing-leads = 主な話題
briefing-more = その他
briefing-more-sources = ほか{ $count }件
briefing-read = （既読）
briefing-starred = （スター付き）
briefing-end = 以上です。
briefing-left-out = このページにない記事があと{ $count }件あります。
briefing-show-rest = 未読の記事を表示
briefing-new = 新しい記事{ $count }件
briefing-menu = このブリーフィングのその他の操作
briefing-settings = ブリーフィングの設定
briefing-back = ブリーフィングに戻る
briefing-saved = ブリーフィングを保存しました。

# ここにある理由。
briefing-why-feeds = { $count }個のフィードにあります
briefing-why-read = { $feed }をよく読んでいます
briefing-why-starred-feed = { $feed }によくスターを付けています
briefing-why-starred = スターを付けました
briefing-why-fresh = 新着

# 伝えることがないとき。
briefing-no-feeds = まだ伝えることがありません。
briefing-no-feeds-hint = フィードを購読すると、その一日がここに載ります。
briefing-empty-today = 今日はまだ何も届いていません。
briefing-empty-since = 前回から何も届いていません。
briefing-empty-day = その日は何も届きませんでした。
briefing-empty-hint = ほかの日を見ることができます。
briefing-latest = 記事のある最後の日
briefing-choose-day = 日を選ぶ
briefing-choose-hint = 記事のない日は選べません。
briefing-show-day = 表示

# 決まった時刻のメッセージ。
briefing-ready = ブリーフィング：話題{ $count }件

settings-briefing-interest = ブリーフィングでは時間をかけて読むものを先に
settings-briefing-interest-hint = 数秒開いていた記事とスターを数えます。既読にしただけのものは数えません。このコンピューターの外には出ません。
settings-briefing-learned = Broadsheetが読み方から学んだこと
settings-briefing-learned-none = まだありません。
settings-briefing-learned-line = 開いた記事：{ $came }件中{ $read }件。スター：{ $starred }件。
settings-briefing-forget = すべて忘れる
settings-briefing-forgotten = 読み方から学んだことを忘れました。
settings-briefing-notify = ブリーフィングができたときのメッセージ
settings-briefing-notify-hint = Broadsheetの実行中に届きます。
settings-briefing-notify-never = なし
