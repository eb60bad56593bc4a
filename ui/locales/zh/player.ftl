# The player, its lists, and episodes in an article.
group-player = 播放
command-play-episode = 播放或暂停文章的节目
command-player-toggle = 播放或暂停
command-player-back = 后退
command-player-forward = 快进
command-player-faster = 加快播放
command-player-slower = 放慢播放
command-queue-episode = 将节目加入播放队列
command-queue-episode-next = 接下来播放该节目
command-player-queue = 显示播放队列
command-player-next = 播放队列中的下一个
command-player-downloads = 显示下载
command-download-episode = 下载节目
command-player-article = 转到正在播放的文章
command-player-close = 关闭播放器

# The bar.
player-label = 播放器
player-controls = 播放控制
player-play = 播放
player-pause = 暂停
player-play-title = 播放“{ $title }”
player-play-from = 从 { $time } 开始播放
player-back = 后退 { $seconds } 秒
player-forward = 快进 { $seconds } 秒
player-next = 队列中的下一个
player-speed = 速度：{ $speed }
player-speed-times = { $speed }×
player-volume = 音量
player-mute = 静音
player-unmute = 取消静音
player-close = 关闭播放器
player-close-panel = 关闭
player-go-to-article = 转到文章
player-position = 播放位置
player-position-of = { $position }，共 { $duration }
player-problem-network = 无法载入该节目。
player-problem-type = 此处无法播放这种文件。

# What comes next.
player-lists = 列表
player-queue = 播放队列
player-queue-count = 播放队列，{ $count } 个节目
player-queue-empty = 队列为空。可在文章中添加节目。
player-queue-hint = 按住 Alt 并按方向键可移动节目。
player-queue-clear = 清空
player-queued = “{ $title }”已加入播放队列。
player-queued-next = 接下来播放“{ $title }”。
player-unqueued = “{ $title }”已移出播放队列。
player-unqueue = 将“{ $title }”移出播放队列
player-put-back = 放回
player-queue-emptied = 已将 { $count } 个节目移出播放队列。
player-moved = 第 { $place } 位，共 { $count } 位
player-add = 加入播放队列
player-add-next = 接下来播放

# Downloads.
player-downloads = 下载
player-downloads-empty = 没有下载。
player-downloads-size = 在本机占用 { $size }
player-download = 下载
player-download-of = { $bytes }，共 { $total }
player-download-pause = 暂停下载（已完成 { PERCENT($share) }）
player-download-stopped = 下载已暂停（已完成 { PERCENT($share) }）
player-downloaded = 已下载
player-download-resume = 继续下载
player-download-remove = 移除下载
player-download-removed = “{ $title }”的下载已移除。
player-download-again = 重新下载
player-save-as = 存储为文件…
player-saved = 节目已存储。
player-download-fetch = 无法连接服务器，或连接中断。
player-download-gone = 发布者已没有此文件。
player-download-disk-full = 磁盘已满。
player-download-file = 无法写入文件。
player-download-missing = 文件已不在原处。
player-download-size = 文件大小与服务器所说的不符。
player-download-not-media = 服务器返回的是网页，而不是节目。
player-download-too-large = 文件超过了下载空间的上限。

# What is read beside it.
player-chapters = 章节
player-chapter-link = 打开关于“{ $title }”的网页
player-transcript = 文字稿
player-transcript-loading = 正在载入文字稿。
player-transcript-failed = 无法获取文字稿。
player-transcript-search = 在文字稿中搜索
player-transcript-found = { $count } 处

# In the article.
player-open-outside = 在浏览器中打开
player-finished = 已听完
player-left = 剩余 { $time }
player-full-screen = 全屏
player-more = 更多

# The settings.
settings-player-speed = 播放速度
settings-player-speed-hint = 在播放器中选择的速度只用于该订阅源。
settings-player-back = 后退
settings-player-forward = 快进
settings-player-seconds = { $seconds } 秒
settings-player-mark-read = 听完节目后将文章标记为已读
settings-player-play-next = 节目结束后继续播放队列
settings-player-remove = 移除已听完的下载
settings-player-remove-hint = 星标文章的下载会保留。
settings-player-space = 下载空间
settings-player-space-hint = 最久以前听过的最先移除。
settings-player-space-none = 不限
