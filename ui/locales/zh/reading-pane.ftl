reader-label = 文章
reader-tools = 文章
reader-nothing = 未选择文章
reader-image = 图片
reader-blank = 订阅源未提供此文章的正文。
reader-updated = { $when }更新
reader-outdated = 发布者已更改此文章。
reader-show-update = 显示新版本
reader-images-off = 有 { $count } 张图片未显示。
reader-load-images = 加载图片
reader-show-feed = 显示此订阅源
reader-tags = 标签
reader-comments = 评论

# 工具栏。
reader-mark-read = 标记为已读
reader-mark-unread = 标记为未读
reader-star = 加星标
reader-unstar = 取消星标
reader-open-original = 在浏览器中打开

# 附件。
reader-enclosures = { $count ->
    [1] 附件
   *[other] { $count } 个附件
}
reader-open-file = 在浏览器中打开
reader-file-audio = 音频
reader-file-video = 视频
reader-file-image = 图片
reader-file-document = 文档
reader-file-file = 文件

# 右键菜单。
reader-open-link = 在浏览器中打开链接
reader-copy-link = 复制链接
reader-open-image = 在浏览器中打开图片
reader-copy-image = 复制图片地址
