# ポッドキャストがエピソードについて伝えること。
episode-people = 出演者
episode-host = 司会
episode-cohost = 共同司会
episode-guest = ゲスト
episode-guest-host = ゲスト司会
episode-producer = 制作
episode-editor = 編集
episode-transcript = 文字起こし
episode-transcript-read = 読む
episode-chapters = チャプター
episode-chapters-count = { $count }件のチャプター
episode-chapters-list = チャプターのリスト
