# 设置的页面。
settings-search = 搜索所有设置
settings-pages = 设置页面
settings-nothing = 没有这样的设置。
settings-list = 列表
settings-keys = 键盘

# 命令。
command-go-snoozed = 转到“已延后”
command-open-background = 在浏览器后台打开
command-open-comments = 打开评论
command-zoom-in = 放大文字
command-zoom-out = 缩小文字
command-zoom-reset = 恢复文字大小
command-settings-keys = 更改键盘快捷键

# 写有文字的按键的名称。
key-backspace = 退格
key-insert = Ins
key-home = Home
key-end = End
key-page-up = PgUp
key-page-down = PgDn
key-control = Ctrl

# 设置 › 键盘。
keys-preset = 以此程序的按键为基础
keys-preset-hint = 你自己的更改会保留在其上。
keys-preset-broadsheet = Broadsheet
keys-preset-netnewswire = NetNewsWire
keys-preset-fluent-reader = Fluent Reader
keys-preset-vim = Vim
keys-preset-done = 已更改快捷键。
keys-lacks = Broadsheet 没有对应功能的按键：
keys-lacks-mark-all-next = 全部标记为已读并转到下一篇未读文章
keys-lacks-keep-unread-next = 标记为未读并转到下一篇未读文章
keys-lacks-web-page = 加载网页代替文章
keys-export = 导出…
keys-copy = 复制为文本
keys-import = 导入…
keys-exported = 已导出快捷键。
keys-copied = 已复制快捷键。
keys-imported = 已采用“{ $file }”中的快捷键。
keys-file-foreign = “{ $file }”不是 Broadsheet 的快捷键文件。未做任何更改。
keys-file-newer = “{ $file }”由更新版本的 Broadsheet 写入（格式版本 { $detail }）。未做任何更改。
keys-file-damaged = “{ $file }”在“{ $detail }”处损坏。未做任何更改。
keys-reset-all = 重置所有更改
keys-reset-one = 重置“{ $command }”
keys-reset-done = { $count } 个命令的快捷键已恢复。
keys-add = 为“{ $command }”添加快捷键
keys-change = 更改“{ $command }”的 { $keys }
keys-record = “{ $command }”的快捷键
keys-press = 请按键
keys-hint = 按一次，或连续按两次。Esc 取消。
keys-free = 可用。按回车键保留。
keys-free-more = 可用。按回车键保留，再按一次成为序列。
keys-taken-by = “{ $command }”（{ $keys }）
keys-taken = 已用于{ $commands }。
keys-take-over = 改用于此
keys-use = 使用
keys-remove = 移除 { $keys }
keys-refused-system = 系统或窗口需要此键，请按其他键。
keys-refused-typing = 此键用于输入字符，请按其他键。
keys-refused-unknown = 无法使用此键，请按其他键。

# 命令面板。
palette-find = 搜索命令、订阅源、标签和文章
palette-hint = 输入 > 仅搜索命令，@ 搜索订阅源和文件夹，# 搜索标签。
palette-folder = 文件夹
palette-section-recent = 最近使用
palette-section-commands = 命令
palette-section-feeds = 订阅源和文件夹
palette-section-tags = 标签
palette-section-articles = 文章
palette-count = { $count ->
    [0] 未找到结果。
   *[other] { $count } 个结果。
}

# 快捷键一览。
sheet-search = 搜索快捷键
sheet-print = 打印
sheet-change = 更改快捷键…
