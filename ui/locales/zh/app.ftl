app-name = Broadsheet
close = 关闭
undo = 撤销
key-space = 空格
key-delete = Del
window-title = { $unread ->
    [0] { $view } – Broadsheet
   *[other] { $view }（{ $unread }）– Broadsheet
}

# 窗格。
pane-sidebar = 订阅源
pane-list = 文章
resize-sidebar = 侧边栏宽度
resize-list = 文章列表宽度
show-sidebar = 显示订阅源
hide-sidebar = 隐藏订阅源
back-to-sidebar = 返回订阅源
back-to-list = 返回列表

# 视图。
view-today = 今天
view-unread = 未读
view-starred = 星标
view-all = 全部文章
view-gone = 已不再订阅

# 侧边栏。
sidebar-feeds = 订阅源和文件夹
unread-count = { $count } 篇未读文章
starred-count = { $count } 篇星标文章
found-count = 找到 { $count } 篇文章
feed-trouble = 问题：{ $reason }
feed-paused = 已暂停
sidebar-empty = 还没有订阅源。
rename-field = 新名称
menu-refresh = 刷新
menu-mark-read = 全部标记为已读
menu-rename = 重命名
menu-move = 移动到…
menu-pause = 暂停
menu-resume = 恢复
menu-copy-address = 复制订阅源地址
menu-open-site = 打开网站
menu-properties = 属性…
menu-unsubscribe = 取消订阅
menu-new-folder-inside = 在其中新建文件夹…
menu-add-feed-here = 在此添加订阅源…
menu-remove-folder = 移除文件夹，保留订阅源
menu-remove-folder-feeds = 移除文件夹并取消其中的订阅
menu-hide-read = 隐藏没有未读文章的订阅源
menu-more = 更多
drag-into = 移入“{ $folder }”
drag-to-top = 移到顶层

# 工具栏。
toolbar = 工具栏
refresh-progress = { $done }/{ $total } 个订阅源
stop = 停止
filter-all = 全部
filter-unread = 未读
filter-starred = 星标
filter-label = 显示哪些文章
search-label = 搜索
search-here = 在“{ $view }”中搜索
search-everywhere = 搜索全部
search-scope-here = 此处
search-scope-everywhere = 全部
search-scope = 搜索范围
search-clear = 清除搜索
order-newest = 最新的在前
order-oldest = 最早的在前

# 欢迎。
welcome-title = 欢迎使用 Broadsheet
welcome-text = 订阅你喜欢的网站，就在这里阅读：无需账号，也无人窥看。
welcome-address = 网站或订阅源的地址
welcome-placeholder = example.org
welcome-find = 查找订阅源
welcome-import = 导入 OPML 文件…
welcome-import-hint = 也可以将文件拖到此窗口中。
welcome-starter = 或者从这些开始
drop-title = 松开即可导入
drop-text = 订阅列表（OPML）

# 已完成的操作。
toast-undone = 已撤销。
toast-marked-read = 已将 { $count } 篇文章标记为已读。
toast-marked-unread = 已将 { $count } 篇文章标记为未读。
toast-starred = 已为 { $count } 篇文章加星标。
toast-unstarred = 已取消 { $count } 篇文章的星标。
toast-renamed = 已重命名为“{ $title }”。
toast-paused = 已暂停“{ $title }”。
toast-resumed = 已恢复获取“{ $title }”。
toast-feed-changed = 已更改“{ $title }”。
toast-feeds-moved = { $place ->
    [top] 已将 { $count } 个订阅源移到顶层。
   *[folder] 已将 { $count } 个订阅源移到“{ $folder }”。
}
toast-unsubscribed = { $count ->
    [1] 已取消订阅“{ $title }”。
   *[other] 已取消订阅 { $count } 个订阅源。
}
toast-folder-moved = 已移动文件夹“{ $title }”。
toast-folder-removed = 已移除文件夹“{ $title }”。
toast-feed-waits = 服务器请求稍候，将于 { DATETIME($when, hour: "numeric", minute: "numeric") } 再次获取。
toast-refreshed = { $count ->
    [0] 没有新文章
   *[other] { $count } 篇新文章
}{ $failed ->
    [0] 。
   *[other] ，{ $failed } 个订阅源未能获取。
}
toast-copied = 已复制地址。
toast-exported = 已导出 { $count } 个订阅源。
toast-no-unread = 没有未读文章了。
