# 选中了多篇文章。
selection-count = 已选择 { $count } 篇文章
selection-collapse = 回到一篇文章
selection-actions = 要做什么…
selection-end = 取消
selection-marks = 标记和保留
selection-addresses = 打开和复制

# 命令。
command-go-later = 转到“稍后阅读”
command-read-later = 加入或移出稍后阅读
command-tag = 标签
command-snooze = 延后
command-wake = 立即恢复已延后的文章
command-copy-title-address = 复制标题和地址
command-copy-markdown = 以 Markdown 复制链接
command-reveal-feed = 在订阅源中显示文章
command-select-next = 同时选择下一篇文章
command-select-previous = 同时选择上一篇文章
command-select-all = 全选
command-mark-above-unread = 将上方全部标记为未读
command-mark-below-unread = 将下方全部标记为未读
command-mark-older-1 = 将一天前的标记为已读
command-mark-older-3 = 将三天前的标记为已读
command-mark-older-7 = 将一周前的标记为已读
command-mark-older-14 = 将两周前的标记为已读
command-history = 更改历史

# 菜单。
article-read-later = 稍后阅读
article-not-read-later = 移出稍后阅读
article-snooze = 延后
article-tags = 标签…
article-open-browser = { $count ->
    [1] 在浏览器中打开
   *[other] 在浏览器中全部打开
}
article-copy-link = 复制地址
article-copy-title-link = 复制标题和地址
article-copy-markdown = { $count ->
    [1] 复制为 Markdown
   *[other] 复制为 Markdown 列表
}
article-mark-unread-many = 将上方或下方标记为未读
article-above-unread = 上方全部
article-below-unread = 下方全部
article-mark-older = 将较早的标记为已读
age-1 = 一天前
age-3 = 三天前
age-7 = 一周前
age-14 = 两周前
article-alike = 查找类似文章
alike-author = 作者：{ $author }
alike-no-author = 同一作者
alike-words = 关于“{ $words }”
alike-no-words = 同一主题

# 文章为何保留。
article-is-later = 稍后阅读
article-is-snoozed = 延后至 { DATETIME($when, weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "numeric") }
article-show-tag = 显示带有此标签的所有文章
row-more-tags = +{ $count }

# 延后。
snooze-title = 延后
snooze-about = { $count ->
    [1] 文章会暂时隐藏，到时作为未读返回。
   *[other] { $count } 篇文章会暂时隐藏，到时作为未读返回。
}
snooze-later-today = 今天晚些时候
snooze-tomorrow = 明天
snooze-weekend = 周末
snooze-next-week = 下周
snooze-pick = 选择日期…
snooze-wake = 立即恢复
snooze-until = 延后至 { DATETIME($when, weekday: "short", day: "numeric", month: "short") }
snooze-calendar = 返回的日期
calendar-before = 上个月
calendar-after = 下个月

# 标签。
tags-title = 标签
tags-about = { $count ->
    [1] 此文章的标签。
   *[other] { $count } 篇文章的标签。
}
tags-search = 查找或新建标签
tags-hint = 按回车键选择标签；在空白处按回车键保存。
tags-new = 新建“{ $name }”
tags-some = 部分文章
tags-none = 还没有标签。输入名称即可新建。

# 询问。
mark-all-title = 全部标记为已读？
mark-all-text = 列表中有 { $count } 篇文章。此操作可以撤销。
open-many-title = 全部打开？
open-many-text = { $count ->
    [1] 将在浏览器中打开 { $count } 篇文章。
   *[other] 将在浏览器中打开 { $count } 篇文章，每篇一个标签页。
}
open-many-yes = 打开 { $count } 篇

# 消息。
toast-articles-copied = { $count ->
    [1] 已复制。
   *[other] 已复制 { $count } 篇文章。
}
toast-too-many-to-copy = 一次最多可复制 { $most } 篇文章。
toast-read-later = 已将 { $count } 篇文章加入稍后阅读。
toast-not-read-later = 已将 { $count } 篇文章移出稍后阅读。
toast-snoozed = 已将 { $count } 篇文章延后至{ DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }。
toast-woken = { $count } 篇文章已返回。
toast-tagged = 已更改 { $count } 篇文章的标签。

# 设置。
settings-mark-by-moving = 用键盘浏览列表时标记为已读
settings-mark-by-moving-auto = 使用屏幕阅读器时除外
settings-mark-by-moving-on = 始终
settings-mark-by-moving-off = 从不
settings-mark-by-moving-hint = 否则按回车键、空格键、单击或转到正文时标记。
settings-mark-by-scrolling = 将列表中滚动经过的标记为已读
settings-ask-mark-all = 全部标记为已读前询问
settings-next-after-mark-all = 全部标记为已读后，转到下一个有未读文章的订阅源
