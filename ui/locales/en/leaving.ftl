command-copy-text = Copy the text as Markdown
command-mail = Send by mail
command-print = Print or save as PDF
command-save-html = Save as HTML file
command-save-markdown = Save as Markdown file
command-save-epub = Save as book (EPUB)
command-save-view-epub = Save this list as book (EPUB)
command-back-to-article = Back to the article with the link
more-copy = Copy
more-save = Save as
trail-back = Back to “{ $title }”

# Saving.
export-title = Saving
export-progress = { $done } of { $total } articles
export-done = { $count ->
    [one] Saved.
   *[other] { $count } articles saved.
}
export-done-without = { $count ->
    [one] Saved. One image could not be had.
   *[other] Saved. { $count } images could not be had.
}
export-show = Show in folder
export-too-many = At most { $most } articles fit into one book.
toast-texts-copied = { $count ->
    [one] Text copied.
   *[other] { $count } texts copied.
}
toast-selection-copied = Selection copied.
