# 配信元による記事の変更。
command-show-changes = 記事の変更箇所を表示
reader-show-changes = 変更箇所を表示
versions-title = 変更箇所
versions-before = 以前の版（開始日時）
versions-added = { $count }語を追加
versions-removed = { $count }語を削除
versions-same = 文章は同じです。
versions-coarse = 一部の箇所は長すぎて単語ごとに比較できないため、全体に印を付けています。
versions-place = 変更{ $number } / { $count }
versions-previous = 前の変更
versions-next = 次の変更
versions-gone = 以前の版はもう保存されていません。
