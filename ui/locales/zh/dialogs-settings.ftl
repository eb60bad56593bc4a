edit-cancel = 取消
edit-save = 保存

span-minutes = { $count } 分钟
span-hours = { $count } 小时
span-days = { $count } 天

# 设置。
settings-look = 外观
settings-theme = 主题
settings-theme-system = 跟随系统
settings-theme-light = 浅色
settings-theme-dark = 深色
settings-language = 语言
settings-language-system = 跟随系统
settings-reading = 阅读
settings-text-size = 文字大小
settings-percent = { PERCENT($percent) }
settings-mark-read = 将打开的文章标记为已读
settings-mark-read-never = 从不
settings-mark-read-at-once = 立即
settings-mark-read-after = { $seconds } 秒后
settings-images = 显示文章中的图片
settings-feeds = 订阅源
settings-interval = 获取间隔
settings-interval-never = 仅手动
settings-adapt = 更新少的订阅源少获取，更新多的多获取
settings-keep = 已读文章保留
settings-keep-for-ever = 永久
settings-keep-hint = 从文章离开订阅源时算起。未读和星标文章会一直保留。
settings-refresh-on-start = 启动 Broadsheet 时刷新

# 订阅源的属性。
feed-title = 标题
feed-title-hint = 留空则使用发布者的标题。
feed-address = 地址
feed-interval = 获取间隔
feed-interval-default = 与所有订阅源相同
feed-pause = 已暂停：不获取此订阅源
feed-special = 如果读取有误或被拒绝
feed-charset = 字符编码
feed-charset-found = 自动识别
feed-user-agent = User-Agent
feed-user-agent-hint = 代替 Broadsheet 自己的，用于拒绝它的服务器。
feed-proxy = 代理
feed-proxy-hint = 例如 socks5://localhost:9050；留空则使用系统代理。
feed-last-fetch = 上次获取
feed-next-fetch = 下次获取
feed-never = 从未
feed-not-planned = 未安排
feed-next = { $when }（{ $reason }）
feed-repairs = 已修正
feed-repairs-hint = 上次读取时订阅源中的错误；内容仍已读取。
feed-trouble-since = 自{ $when }起。

# 文件夹。
folder-new = 新建文件夹
folder-rename = 重命名文件夹
folder-name = 名称
folder-add = 添加文件夹
move-title = 移动
move-target = 移动到
move-top = 顶层
move-do = 移动

# 命令面板。
palette-nothing = 未找到结果。
