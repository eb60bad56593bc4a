# 列表的显示方式。
views-label = 显示选项
views-layout = 布局
views-layout-columns = 并排
views-layout-rows = 列表在文章上方
views-layout-replace = 一次一个
views-layout-cards = 卡片
views-density = 密度
views-density-compact = 紧凑
views-density-cosy = 适中
views-density-roomy = 宽松
views-filter = 显示
views-order = 排序
order-feed = 按订阅源
views-group = 分组
views-group-none = 无
views-group-day = 按日期
views-group-feed = 按订阅源
views-excerpts = 正文开头
views-thumbnails = 图片
views-own = 仅用于“{ $view }”
views-as-all = 与所有视图相同
views-use-for-all = 用于所有视图
views-reset = 重置
views-used-for-all = 现在所有视图都与此视图一样显示。
views-take-back = 撤销
views-untitled = 无标题
views-mark-group-read = 将此组标记为已读
views-resize-height = 文章列表高度
views-leave-focus = 退出专注模式

# 设置。
settings-views-hint = 每个视图可以不同：列表上方的滑块按钮有单独的选项。
settings-views-dates = 始终显示日期，而不是“5 分钟前”

# 命令。
command-view-options = 显示选项
command-layout-columns = 布局：列表与文章并排
command-layout-rows = 布局：列表在文章上方
command-layout-replace = 布局：列表和文章一次显示一个
command-layout-cards = 布局：卡片
command-density-compact = 密度：紧凑
command-density-cosy = 密度：适中
command-density-roomy = 密度：宽松
command-order-newest = 排序：最新的在前
command-order-oldest = 排序：最早的在前
command-order-feed = 排序：按订阅源
command-group-none = 不分组
command-group-day = 按日期分组
command-group-feed = 按订阅源分组
command-toggle-excerpts = 显示或隐藏文章开头
command-toggle-thumbnails = 显示或隐藏列表中的图片
command-views-use-for-all = 将这些显示选项用于所有视图
command-views-reset = 恢复此视图与其他视图相同
command-focus-mode = 专注模式：仅文章
command-leave-article = 从文章返回
