# 以文章网页的全文代替订阅源自带的文字。
command-full-text = 显示全文或订阅源原文
command-full-text-again = 重新加载全文
full-text-show = 显示全文
full-text-hide = 显示订阅源原文
full-text-loading = 正在获取全文…
full-text-ready = 全文已就绪。
full-text-from = 全文来自 { $site }
full-text-pages = { $count ->
   *[other] { $count } 页
}
full-text-removed = { $count ->
   *[other] 已略去 { $count } 个版块
}
full-text-removed-hint = 邮件订阅、其他文章的链接、按钮
full-text-older = 此后订阅源又修改了这篇文章。
full-text-again = 重新加载
full-text-retry = 重试
full-text-ahead = 全文：{ $done } / { $total }
full-text-fetching = 正在预先获取全文

# 订阅源显示哪种文字。
full-text-mode = 全文
full-text-never = 从不
full-text-on-demand = 需要时
full-text-always = 始终，离线也可读

# 没有全文的原因，接在第一句之后。
full-text-refused = 没有全文。
full-text-no-address = 这篇文章没有自己的网页。
full-text-not-fetched = 无法获取该网页。
full-text-not-a-page = 该地址指向文件，而不是网页。
full-text-too-large = 网页太大，无法在此阅读。
full-text-no-article = 网页上没有找到文章。
full-text-error-page = 网站显示错误，或要求证明你不是机器人。
full-text-consent = 网站要求先同意使用 Cookie。
full-text-paywall = 其余内容仅供网站订阅者阅读。
full-text-sign-in = 网站要求登录。
full-text-index = 该网页是文章列表。
full-text-other-article = 网页上是另一篇文章。
full-text-shorter = 网页的内容不比订阅源多。
full-text-private = 该地址指向私有网络。
full-text-forbidden = 网站不提供该网页。
full-text-gone = 该网页已不存在。
full-text-internal = Broadsheet 内部出了问题。
