command-copy-text = 本文をMarkdownでコピー
command-mail = メールで送信
command-print = 印刷またはPDFで保存
command-save-html = HTMLファイルとして保存
command-save-markdown = Markdownファイルとして保存
command-save-epub = 電子書籍（EPUB）として保存
command-save-view-epub = このリストを電子書籍（EPUB）として保存
command-back-to-article = リンク元の記事に戻る
more-copy = コピー
more-save = 保存形式
trail-back = 「{ $title }」に戻る

# Saving.
export-title = 保存中
export-progress = { $total }件中{ $done }件の記事
export-done = { $count }件の記事を保存しました。
export-done-without = 保存しました。画像{ $count }点を取得できませんでした。
export-show = フォルダーで表示
export-too-many = 1冊に入る記事は{ $most }件までです。
toast-texts-copied = { $count }件の本文をコピーしました。
toast-selection-copied = 選択範囲をコピーしました。
