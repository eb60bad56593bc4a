# What the publisher changed in an article.
command-show-changes = Show what was changed in the article
reader-show-changes = Show changes
versions-title = What was changed
versions-before = Before, since
versions-added = { $count ->
    [one] One word added
   *[other] { $count } words added
}
versions-removed = { $count ->
    [one] One word removed
   *[other] { $count } words removed
}
versions-same = The words are the same.
versions-coarse = Some passages are too long to be compared word by word; they are marked as a whole.
versions-place = Change { $number } of { $count }
versions-previous = Previous change
versions-next = Next change
versions-gone = The earlier text is no longer kept.
