command-copy-text = 以 Markdown 复制正文
command-mail = 通过邮件发送
command-print = 打印或存为 PDF
command-save-html = 保存为 HTML 文件
command-save-markdown = 保存为 Markdown 文件
command-save-epub = 保存为电子书（EPUB）
command-save-view-epub = 将此列表保存为电子书（EPUB）
command-back-to-article = 返回链接所在的文章
more-copy = 复制
more-save = 保存为
trail-back = 返回“{ $title }”

# Saving.
export-title = 正在保存
export-progress = { $done } / { $total } 篇文章
export-done = 已保存 { $count } 篇文章。
export-done-without = 已保存，有 { $count } 张图片无法获取。
export-show = 在文件夹中显示
export-too-many = 一本电子书最多可包含 { $most } 篇文章。
toast-texts-copied = 已复制 { $count } 篇正文。
toast-selection-copied = 已复制所选内容。
