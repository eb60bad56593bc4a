# The player, its lists, and episodes in an article.
group-player = 再生
command-play-episode = 記事のエピソードを再生または一時停止
command-player-toggle = 再生または一時停止
command-player-back = 巻き戻す
command-player-forward = 早送りする
command-player-faster = 再生を速くする
command-player-slower = 再生を遅くする
command-queue-episode = エピソードを再生待ちに追加
command-queue-episode-next = エピソードを次に再生
command-player-queue = 再生待ちを表示
command-player-next = 再生待ちの次を再生
command-player-downloads = ダウンロードを表示
command-download-episode = エピソードをダウンロード
command-player-article = 再生中の記事へ移動
command-player-close = プレーヤーを閉じる

# The bar.
player-label = プレーヤー
player-controls = 再生の操作
player-play = 再生
player-pause = 一時停止
player-play-title = 「{ $title }」を再生
player-play-from = { $time }から再生
player-back = { $seconds }秒戻る
player-forward = { $seconds }秒進む
player-next = 再生待ちの次へ
player-speed = 速度：{ $speed }
player-speed-times = { $speed }×
player-volume = 音量
player-mute = 消音
player-unmute = 消音を解除
player-close = プレーヤーを閉じる
player-close-panel = 閉じる
player-go-to-article = 記事へ移動
player-position = 再生位置
player-position-of = { $duration }のうち{ $position }
player-problem-network = エピソードを読み込めません。
player-problem-type = この種類のファイルはここでは再生できません。

# What comes next.
player-lists = リスト
player-queue = 再生待ち
player-queue-count = 再生待ち{ $count }件
player-queue-empty = 何もありません。エピソードは記事から追加できます。
player-queue-hint = Altと矢印キーで移動します。
player-queue-clear = 空にする
player-queued = 「{ $title }」を再生待ちに追加しました。
player-queued-next = 次に「{ $title }」を再生します。
player-unqueued = 「{ $title }」を再生待ちから外しました。
player-unqueue = 「{ $title }」を再生待ちから外す
player-put-back = 元に戻す
player-queue-emptied = { $count }件を再生待ちから外しました。
player-moved = { $count }件中{ $place }番目
player-add = 再生待ちに追加
player-add-next = 次に再生

# Downloads.
player-downloads = ダウンロード
player-downloads-empty = ダウンロードはありません。
player-downloads-size = このコンピューターに{ $size }
player-download = ダウンロード
player-download-of = { $total }中{ $bytes }
player-download-pause = ダウンロードを一時停止（{ PERCENT($share) }完了）
player-download-stopped = ダウンロードは一時停止中（{ PERCENT($share) }完了）
player-downloaded = ダウンロード済み
player-download-resume = ダウンロードを再開
player-download-remove = ダウンロードを削除
player-download-removed = 「{ $title }」のダウンロードを削除しました。
player-download-again = もう一度ダウンロード
player-save-as = ファイルとして保存…
player-saved = エピソードを保存しました。
player-download-fetch = サーバーに接続できないか、接続が切れました。
player-download-gone = 配信元にこのファイルはもうありません。
player-download-disk-full = ディスクがいっぱいです。
player-download-file = ファイルに書き込めませんでした。
player-download-missing = ファイルがなくなっています。
player-download-size = ファイルの大きさがサーバーの情報と一致しません。
player-download-not-media = サーバーからエピソードではなくウェブページが届きました。
player-download-too-large = ファイルがダウンロード用の容量を超えています。

# What is read beside it.
player-chapters = チャプター
player-chapter-link = 「{ $title }」のページを開く
player-transcript = 文字起こし
player-transcript-loading = 文字起こしを読み込んでいます。
player-transcript-failed = 文字起こしを取得できません。
player-transcript-search = 文字起こしを検索
player-transcript-found = { $count }か所

# In the article.
player-open-outside = ブラウザで開く
player-finished = 再生済み
player-left = 残り{ $time }
player-full-screen = 全画面表示
player-more = その他

# The settings.
settings-player-speed = 再生速度
settings-player-speed-hint = プレーヤーで選んだ速度はそのフィードに適用されます。
settings-player-back = 巻き戻す秒数
settings-player-forward = 早送りする秒数
settings-player-seconds = { $seconds }秒
settings-player-mark-read = エピソードを聴き終えたら記事を既読にする
settings-player-play-next = エピソードの終わりに再生待ちへ進む
settings-player-remove = 聴き終えたダウンロードを削除
settings-player-remove-hint = スター付きの記事のものは残ります。
settings-player-space = ダウンロード用の容量
settings-player-space-hint = 聴いてから最も時間がたったものから削除されます。
settings-player-space-none = 制限なし
