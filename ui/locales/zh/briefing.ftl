# 简报：一段时间里订阅源讲了什么，都在一页上。
briefing-title = 简报
command-go-briefing = 前往简报
command-briefing-today = 今天的简报
command-briefing-since = 上次访问以来的简报
command-briefing-day = 选择简报的日期
command-briefing-mark-read = 将这份简报标记为已读
command-briefing-save-html = 将简报存储为网页
command-briefing-save-epub = 将简报存储为电子书
command-briefing-save-markdown = 将简报存储为 Markdown
group-briefing = 简报
briefing-period = 时间
briefing-period-today = 今天
briefing-period-since = 上次访问以来
briefing-period-day = 日期
briefing-since = { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") } 以来
briefing-minutes = 阅读需要 { $count } 分钟
briefing-leads = 头条
briefing-more = 更多
briefing-more-sources = 另有 { $count } 个
briefing-read = （已读）
briefing-starred = （已加星标）
briefing-end = 就这些。
briefing-left-out = 另有 { $count } 篇文章不在这一页上。
briefing-show-rest = 显示未读文章
briefing-new = { $count } 篇新文章
briefing-menu = 关于这份简报的更多操作
briefing-settings = 简报设置
briefing-back = 返回简报
briefing-saved = 已存储简报。

# 为什么在这里。
briefing-why-feeds = { $count } 个订阅源都有
briefing-why-read = 你常读 { $feed }
briefing-why-starred-feed = 你常给 { $feed } 加星标
briefing-why-starred = 你加了星标
briefing-why-fresh = 最新

# 没有内容。
briefing-no-feeds = 还没有可讲的内容。
briefing-no-feeds-hint = 订阅一些订阅源，这里就会讲述它们的一天。
briefing-empty-today = 今天还没有新文章。
briefing-empty-since = 上次访问以来没有新文章。
briefing-empty-day = 那一天没有文章。
briefing-empty-hint = 可以看看其他日期。
briefing-latest = 最近有文章的一天
briefing-choose-day = 选择日期
briefing-choose-hint = 没有文章的日期不能选择。
briefing-show-day = 显示

# 在一天的某个时间发出的消息。
briefing-ready = 你的简报：{ $count } 个话题

settings-briefing-interest = 在简报中优先显示你花时间阅读的内容
settings-briefing-interest-hint = 计入打开了几秒钟的文章和星标；仅被标记为已读的从不计入。这些信息不会离开这台电脑。
settings-briefing-learned = Broadsheet 从你的阅读中了解到的
settings-briefing-learned-none = 还没有。
settings-briefing-learned-line = 已打开：{ $read }/{ $came }。已加星标：{ $starred }。
settings-briefing-forget = 全部忘记
settings-briefing-forgotten = 已忘记从你的阅读中了解到的内容。
settings-briefing-notify = 简报准备好时发出消息
settings-briefing-notify-hint = Broadsheet 运行时才会发出。
settings-briefing-notify-never = 从不
