# 文章上方和列表行中的摘要，以及相关文章。
command-summary = 显示或收起摘要
command-copy-summary = 复制摘要
summary-title = 摘要
summary-from-article = 文章本身的句子
summary-from-page = 网页自带的摘要
summary-hide = 收起摘要
summary-none = 没有摘要：文章太短。
summary-copied = 已复制摘要。

# 何时显示。
summary-mode = 摘要
summary-as-all = 与所有订阅源相同
summary-off = 从不
summary-on-demand = 需要时
summary-always = 每篇文章上方
settings-summary = 摘要
settings-summary-hint = 在这台电脑上用文章自己的句子制作，不向任何人发送请求。一个按键可显示或收起。
views-summaries = 用摘要代替开头的文字
command-toggle-summaries = 在列表中显示摘要或开头的文字

related-title = 相关文章
related-same-story = 同一事件
related-shares = 共同点：{ $words }
