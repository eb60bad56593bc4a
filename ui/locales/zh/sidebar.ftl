# 视图和标签。
view-read_later = 稍后阅读
view-snoozed = 已延后
sidebar-tags = 标签
read-later-count = { $count } 篇稍后阅读的文章
snoozed-count = { $count } 篇已延后的文章
sidebar-hidden = 已隐藏 { $count } 个没有未读文章的订阅源。
sidebar-show-hidden = 显示

# 菜单。
menu-mark-older = 将较早的标记为已读
menu-older-than = { $days ->
    [1] 一天前
    [7] 一周前
    [30] 一个月前
   *[other] { $days } 天前
}
menu-images = 图片
images-as-everywhere = 与所有订阅源相同
images-always = 始终显示
images-never = 从不显示
menu-order = 位置
menu-sort-by-name = 按名称排序
menu-edit-feeds = { $count } 个订阅源的设置…
menu-copy-addresses = 复制 { $count } 个订阅源地址
menu-unsubscribe-several = 取消订阅 { $count } 个订阅源
menu-remove-several = { $feeds ->
    [0] 移除 { $folders } 个文件夹，保留其订阅源
   *[other] 移除，保留文件夹中的订阅源
}
menu-remove-tag = 移除标签

# 拖动时。
drag-several = { $count } 项

# 多个订阅源的设置。
feeds-title = { $count } 个订阅源的设置
feeds-hint = 保持不变的设置在各订阅源之间仍可不同。
feeds-leave = 保持不变
feeds-leave-at = 保持不变（{ $value }）
feeds-folder = 文件夹
feeds-fetching = 获取
feeds-fetched = 获取
feeds-paused = 已暂停
feeds-images = 图片

# 已完成的操作。
toast-moved = { $count ->
    [1] 已移动“{ $title }”。
   *[other] 已移动 { $count } 项。
}
toast-moved-above = { $count ->
    [1] 已将“{ $title }”移到“{ $other }”上方。
   *[other] 已将 { $count } 项移到“{ $other }”上方。
}
toast-moved-below = { $count ->
    [1] 已将“{ $title }”移到“{ $other }”下方。
   *[other] 已将 { $count } 项移到“{ $other }”下方。
}
toast-moved-into = { $count ->
    [1] 已将“{ $title }”移入“{ $folder }”。
   *[other] 已将 { $count } 项移入“{ $folder }”。
}
toast-moved-top = { $count ->
    [1] 已将“{ $title }”移到顶层。
   *[other] 已将 { $count } 项移到顶层。
}
toast-sorted = { $place ->
    [top] 顶层已按名称排序。
   *[folder] “{ $folder }”已按名称排序。
}
toast-feeds-changed = 已更改 { $count } 个订阅源。
toast-tag-removed = 已移除标签“{ $title }”。
toast-addresses-copied = 已复制 { $count } 个地址。
toast-none-older = 没有更早的未读文章。

# 命令。
command-feed-move-up = 在侧边栏中上移
command-feed-move-down = 在侧边栏中下移
command-feed-move-in = 移入上方的文件夹
command-feed-move-out = 移出文件夹
command-sort-by-name = 按名称排序此文件夹
command-edit-feeds = 所选订阅源的设置
command-expand-all = 展开所有文件夹
command-collapse-all = 折叠所有文件夹
