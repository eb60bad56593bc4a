article-list-label = 文章
article-loading = 正在加载…
article-unread = 未读
article-starred = 已加星标
article-has-enclosures = 有附件
article-updated-mark = 有更新

list-new = { $count } 篇新文章
list-try-again = 重试
list-search-everywhere = 搜索全部
list-show-all = 显示全部文章

# 空列表。
empty-search = 没有文章包含“{ $search }”。
empty-search-hint = 减少或缩短搜索词可以找到更多。
empty-unread = 已全部读完。
empty-unread-hint = 新文章会显示在这里。
empty-unread-here = 这里没有未读文章。
empty-starred = 还没有星标文章。
empty-starred-hint = 星标文章会永久保留。
empty-starred-here = 这里没有星标文章。
empty-today = 今天没有新文章。
empty-today-hint = 此视图显示最近 24 小时的文章。
empty-here = 还没有文章。
empty-here-hint = 下次刷新后会显示在这里。

# 右键菜单。
article-mark-read = 标记为已读
article-mark-unread = 标记为未读
article-star = 加星标
article-unstar = 取消星标
article-mark-above = 将上方全部标记为已读
article-mark-below = 将下方全部标记为已读
article-open = 转到正文
article-show-feed = 显示“{ $feed }”
article-feed-properties = 订阅源属性…
