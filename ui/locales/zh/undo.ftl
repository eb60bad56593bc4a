toast-undone-what = 已撤销：{ $what }

# 更改历史。
history-about = 最近七天内的更改。每项更改都可以单独撤销。
history-empty = 还没有任何更改。
history-undone = 已撤销
history-undo-this = 撤销：{ $what }

# 已完成的操作，不带句号。
step-read = 将 { $count } 篇文章标记为已读
step-unread = 将 { $count } 篇文章标记为未读
step-starred = 为 { $count } 篇文章加星标
step-unstarred = 取消 { $count } 篇文章的星标
step-read-later = 将 { $count } 篇文章加入稍后阅读
step-not-read-later = 将 { $count } 篇文章移出稍后阅读
step-snoozed = 延后 { $count } 篇文章
step-unsnoozed = 恢复 { $count } 篇已延后的文章
step-tagged = 为 { $count } 篇文章加标签
step-untagged = 移除 { $count } 篇文章的标签
step-tag-renamed = 重命名标签
step-tag-removed = 移除标签
step-feed-edited = 更改 { $count } 个订阅源
step-feeds-moved = 移动 { $count } 个订阅源
step-feeds-removed = 取消订阅 { $count } 个订阅源
step-folder-renamed = 重命名文件夹
step-folder-moved = 移动文件夹
step-folder-removed = 移除文件夹
step-arranged = { $count ->
    [1] 调整位置
   *[other] 调整 { $count } 个订阅源和文件夹的顺序
}
step-sorted = 按名称排序
step-settings = 更改 { $count } 项设置
