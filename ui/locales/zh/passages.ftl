view-highlighted = 高亮
highlighted-count = { $count } 篇文章有高亮
empty-highlighted = 这里没有高亮。
empty-highlighted-hint = 在文章中选中一段文字，再选择颜色。不用鼠标时，可用命令“高亮所选内容或段落”逐段移动。

command-go-highlighted = 转到“高亮”
command-highlight = 高亮所选内容或段落
command-show-highlights = 所有高亮和笔记

color-yellow = 黄色
color-green = 绿色
color-blue = 蓝色
color-pink = 粉色
color-purple = 紫色

passage-selected = 选中的文字
passage-highlight = 高亮
passage-color = 颜色
passage-note = 笔记
passage-note-of = 关于“{ $quote }”的笔记
passage-note-placeholder = 写下你的想法
passage-copy = 复制这段文字
passage-remove = 移除高亮
passage-done = 完成
passage-gone = 正文中已没有这段文字。
passage-too-long = 这段文字太长，无法高亮。
passage-picking = 用方向键选择段落。按 Enter 高亮，按 { $first } 到 { $last } 选择颜色，按 { $note } 写笔记，按 Esc 退出。
passage-picked = 第 { $number } 段，共 { $of } 段：{ $words }
passages-count = { $count } 处高亮

highlights-none = 还没有任何高亮。
highlights-not-found = 没有符合的高亮。
highlights-search = 搜索高亮和笔记
highlights-all-colors = 全部
highlights-more = 显示更多
highlights-copy = 复制为 Markdown
highlights-save = 保存为 Markdown…

toast-highlighted = 已高亮。
toast-note-kept = 已保存笔记。
toast-highlights-removed = 已移除 { $count } 处高亮。
toast-passage-copied = 已复制这段文字。
toast-highlights-copied = 已复制 { $count } 处高亮。
toast-highlights-saved = 已保存 { $count } 处高亮。

step-highlighted = 高亮 { $count } 处文字
step-highlight-edited = 更改 { $count } 处高亮
step-highlights-removed = 移除 { $count } 处高亮

reading-minutes = 阅读约 { $minutes } 分钟
reading-progress = 阅读进度
reading-progress-value = { PERCENT($percent) }，约剩 { $minutes } 分钟

settings-reading-time = 显示阅读文章所需的时间
settings-reading-progress = 显示文章的阅读进度
settings-reading-resume = 从上次离开的位置重新打开文章
settings-reading-resume-hint = 适用于读过第一屏但还没读完的文章。
