# 記事の画像：代わりに表示するものと、拡大表示。
images-missing = 画像を表示できません
images-again = 再試行
images-view = 画像を見る
images-always-feed = このフィードでは常に表示

images-card-watch = { $site }で見る
images-card-listen = { $site }で聴く
images-card-open = { $site }で開く

# 拡大表示のツールバー。
images-tools = 画像ツール
images-count = { $index } / { $count }
images-before = 前の画像
images-after = 次の画像
images-smaller = 縮小
images-larger = 拡大
images-actual = 実際のサイズ
images-fit = ウィンドウに合わせる
images-copy = 画像をコピー
images-save = 画像を保存…
images-copied = 画像をコピーしました。
images-saved = 画像を保存しました。

command-view-pictures = 画像を見る

settings-images-hint = オフの間は、あなたが求めない限り、どこからも画像を取得しません。フィードごとに別の設定もできます。
settings-image-cache = 画像に使う容量
settings-image-cache-hint = 画像はオフラインで読めるように保存され、最も長く見ていないものから消えます。スターを付けた記事と「あとで読む」の記事の画像は常に残り、容量に含まれません。
settings-image-cache-used = { $bytes }を使用中。ほかにスターを付けた記事と「あとで読む」の記事のために{ $kept }を保存しています。
settings-image-cache-empty = 今すぐ空にする
settings-images-ahead = 記事を開く前に画像を取得
settings-images-ahead-hint = オフラインでも画像が見られます。
settings-images-ahead-never = しない
settings-images-ahead-with_full_text = 全文を取得するフィードのみ
settings-images-ahead-always = すべてのフィード
