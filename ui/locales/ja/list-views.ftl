# リストの見せ方。
views-label = 表示オプション
views-layout = レイアウト
views-layout-columns = 左右に並べる
views-layout-rows = 記事の上にリスト
views-layout-replace = どちらか一方
views-layout-cards = カード
views-density = 間隔
views-density-compact = コンパクト
views-density-cosy = 標準
views-density-roomy = ゆったり
views-filter = 表示
views-order = 並び順
order-feed = フィード順
views-group = グループ
views-group-none = なし
views-group-day = 日ごと
views-group-feed = フィードごと
views-excerpts = 本文の冒頭
views-thumbnails = 画像
views-own = 「{ $view }」のみ
views-as-all = すべての表示と同じ
views-use-for-all = すべての表示に適用
views-reset = リセット
views-used-for-all = すべての表示がこれと同じになりました。
views-take-back = 元に戻す
views-untitled = 無題
views-mark-group-read = このグループを既読にする
views-resize-height = 記事リストの高さ
views-leave-focus = 集中モードを終了

# 設定。
settings-views-hint = 表示ごとに変えられます。リストの上にあるスライダーのボタンから選べます。
settings-views-dates = 「5分前」ではなく常に日付を表示

# コマンド。
command-view-options = 表示オプション
command-layout-columns = レイアウト：リストと記事を左右に並べる
command-layout-rows = レイアウト：記事の上にリスト
command-layout-replace = レイアウト：リストと記事のどちらか一方
command-layout-cards = レイアウト：カード
command-density-compact = 間隔：コンパクト
command-density-cosy = 間隔：標準
command-density-roomy = 間隔：ゆったり
command-order-newest = 並び順：新しい順
command-order-oldest = 並び順：古い順
command-order-feed = 並び順：フィード順
command-group-none = グループなし
command-group-day = 日ごとにグループ化
command-group-feed = フィードごとにグループ化
command-toggle-excerpts = 記事の冒頭の表示を切り替え
command-toggle-thumbnails = リストの画像の表示を切り替え
command-views-use-for-all = この表示オプションをすべての表示に適用
command-views-reset = この表示をほかと同じに戻す
command-focus-mode = 集中モード：記事のみ
command-leave-article = 記事から戻る
