# 文章中的图片：占位文字与大图视图。
images-missing = 图片不可用
images-again = 重试
images-view = 查看图片
images-always-feed = 此订阅源始终显示

images-card-watch = 在 { $site } 上观看
images-card-listen = 在 { $site } 上收听
images-card-open = 在 { $site } 上打开

# 大图视图的工具栏。
images-tools = 图片工具
images-count = 第 { $index } 张，共 { $count } 张
images-before = 上一张图片
images-after = 下一张图片
images-smaller = 缩小
images-larger = 放大
images-actual = 实际大小
images-fit = 适合窗口
images-copy = 复制图片
images-save = 保存图片…
images-copied = 图片已复制。
images-saved = 图片已保存。

command-view-pictures = 查看图片

settings-images-hint = 关闭时，除非你要求，否则不会从任何地方获取图片。订阅源可以另行设置。
settings-image-cache = 图片占用的空间
settings-image-cache-hint = 图片会保留下来供离线阅读；最久未看的最先清除。加星标和稍后阅读的文章的图片会一直保留，不计算在内。
settings-image-cache-used = 已使用 { $bytes }，另为加星标和稍后阅读的文章保留 { $kept }。
settings-image-cache-empty = 立即清空
settings-images-ahead = 在打开文章之前获取图片
settings-images-ahead-hint = 这样离线时也能看到图片。
settings-images-ahead-never = 从不
settings-images-ahead-with_full_text = 仅限获取全文的订阅源
settings-images-ahead-always = 所有订阅源
