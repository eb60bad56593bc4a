# 設定のページ。
settings-search = 設定を検索
settings-pages = 設定のページ
settings-nothing = 該当する設定はありません。
settings-list = リスト
settings-keys = キーボード

# コマンド。
command-go-snoozed = 「スヌーズ中」へ移動
command-open-background = ブラウザーのバックグラウンドで開く
command-open-comments = コメントを開く
command-zoom-in = 文字を大きく
command-zoom-out = 文字を小さく
command-zoom-reset = 文字を元の大きさに
command-settings-keys = キーボードショートカットを変更

# 文字が書かれたキーの名前。
key-backspace = BackSpace
key-insert = Insert
key-home = Home
key-end = End
key-page-up = PageUp
key-page-down = PageDown
key-control = Ctrl

# 設定 › キーボード。
keys-preset = 基にするキー
keys-preset-hint = 自分で変更したものはその上に残ります。
keys-preset-broadsheet = Broadsheet
keys-preset-netnewswire = NetNewsWire
keys-preset-fluent-reader = Fluent Reader
keys-preset-vim = Vim
keys-preset-done = キーの割り当てを変更しました。
keys-lacks = Broadsheetに該当する機能がないキー：
keys-lacks-mark-all-next = すべて既読にして次の未読記事へ
keys-lacks-keep-unread-next = 未読にして次の未読記事へ
keys-lacks-web-page = 記事の代わりにウェブページを読み込む
keys-export = 書き出す…
keys-copy = テキストとしてコピー
keys-import = 読み込む…
keys-exported = キーの割り当てを書き出しました。
keys-copied = キーの割り当てをコピーしました。
keys-imported = 「{ $file }」のキーの割り当てを取り込みました。
keys-file-foreign = 「{ $file }」はBroadsheetのキーの割り当てではありません。何も変更されていません。
keys-file-newer = 「{ $file }」は新しいバージョンのBroadsheetのものです（形式のバージョン{ $detail }）。何も変更されていません。
keys-file-damaged = 「{ $file }」は「{ $detail }」が壊れています。何も変更されていません。
keys-reset-all = すべての変更をリセット
keys-reset-one = 「{ $command }」をリセット
keys-reset-done = { $count }件のコマンドのキーを元に戻しました。
keys-add = 「{ $command }」にショートカットを追加
keys-change = 「{ $command }」の{ $keys }を変更
keys-record = 「{ $command }」のショートカット
keys-press = キーを押してください
keys-hint = 1回、または続けて2回押します。Escで取り消します。
keys-free = 使用できます。Enterで確定します。
keys-free-more = 使用できます。Enterで確定、もう一度押すと連続キーになります。
keys-taken-by = 「{ $command }」（{ $keys }）
keys-taken = { $commands }で使用中です。
keys-take-over = 置き換える
keys-use = 使用する
keys-remove = { $keys }を削除
keys-refused-system = このキーはシステムまたはウインドウが使います。別のキーを押してください。
keys-refused-typing = このキーは文字の入力に使います。別のキーを押してください。
keys-refused-unknown = このキーは使えません。別のキーを押してください。

# パレット。
palette-find = コマンド、フィード、タグ、記事を検索
palette-hint = > でコマンドのみ、@ でフィードとフォルダー、# でタグを検索します。
palette-folder = フォルダー
palette-section-recent = 最近使用
palette-section-commands = コマンド
palette-section-feeds = フィードとフォルダー
palette-section-tags = タグ
palette-section-articles = 記事
palette-count = { $count ->
    [0] 見つかりませんでした。
   *[other] { $count }件の結果。
}

# ショートカットの一覧。
sheet-search = ショートカットを検索
sheet-print = 印刷
sheet-change = ショートカットを変更…
