# 空视图中的文字。

empty-later = 没有稍后阅读的文章。
empty-later-hint = 用“稍后阅读”把文章放到这里，它会一直保留到你移除为止。
empty-snoozed = 没有延后的文章。
empty-snoozed-hint = 延后的文章会在所选的那一天重新成为未读。
empty-tag = 没有文章带有这个标签。
empty-tag-hint = 只要带有标签，文章就会一直保留。
