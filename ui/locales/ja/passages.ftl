view-highlighted = ハイライト
highlighted-count = ハイライトのある記事{ $count }件
empty-highlighted = ここにハイライトはありません。
empty-highlighted-hint = 記事の文章を選択して色を選びます。マウスを使わない場合は、コマンド「選択範囲または段落をハイライト」で段落を順に移動できます。

command-go-highlighted = 「ハイライト」へ移動
command-highlight = 選択範囲または段落をハイライト
command-show-highlights = すべてのハイライトとメモ

color-yellow = 黄
color-green = 緑
color-blue = 青
color-pink = ピンク
color-purple = 紫

passage-selected = 選択した文章
passage-highlight = ハイライト
passage-color = 色
passage-note = メモ
passage-note-of = 「{ $quote }」へのメモ
passage-note-placeholder = 感じたことを書いてください
passage-copy = 文章をコピー
passage-remove = ハイライトを削除
passage-done = 完了
passage-gone = この文章は本文から無くなりました。
passage-too-long = この文章は長すぎるため、ハイライトできません。
passage-picking = 矢印キーで段落を選びます。Enterでハイライト、{ $first }から{ $last }で色を選択、{ $note }でメモ、Escで終了します。
passage-picked = { $of }段落中{ $number }番目：{ $words }
passages-count = ハイライト{ $count }件

highlights-none = まだ何もハイライトされていません。
highlights-not-found = 一致するハイライトはありません。
highlights-search = ハイライトとメモを検索
highlights-all-colors = すべて
highlights-more = さらに表示
highlights-copy = Markdownとしてコピー
highlights-save = Markdownとして保存…

toast-highlighted = ハイライトしました。
toast-note-kept = メモを保存しました。
toast-highlights-removed = ハイライトを{ $count }件削除しました。
toast-passage-copied = 文章をコピーしました。
toast-highlights-copied = ハイライトを{ $count }件コピーしました。
toast-highlights-saved = ハイライトを{ $count }件保存しました。

step-highlighted = 文章を{ $count }か所ハイライトした
step-highlight-edited = ハイライトを{ $count }件変更した
step-highlights-removed = ハイライトを{ $count }件削除した

reading-minutes = 約{ $minutes }分で読めます
reading-progress = 読んだ割合
reading-progress-value = { PERCENT($percent) }、残り約{ $minutes }分

settings-reading-time = 記事を読むのにかかる時間を表示する
settings-reading-progress = 記事を読んだ割合を表示する
settings-reading-resume = 読みかけの位置から記事を開き直す
settings-reading-resume-hint = 最初の画面より先まで読み、最後まで読んでいない記事が対象です。
