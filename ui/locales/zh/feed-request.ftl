# 获取订阅源时附带、且他人不得知晓的内容：Cookie 和标头。
feed-request = Cookie 和标头
feed-request-hint = 它们只发送到此订阅源的服务器，保存在系统的钥匙串中，且不会再次显示。
feed-request-sign-in-kept = 用户名和密码已在钥匙串中
feed-request-unchanged = 已保存，保持不变
feed-request-unreadable = 钥匙串未告知为此订阅源保存了什么。请解锁钥匙串后重新打开。
feed-request-forgotten = 保存后，为此订阅源保存的一切都会清除。
feed-request-forget = 清除用户名、密码、Cookie 和标头
feed-request-cookie = Cookie
feed-request-cookie-hint = 与浏览器发送的相同，例如“session=abc; theme=dark”。
feed-request-cookie-remove = 移除 Cookie
feed-request-headers = 标头
feed-request-add = 添加标头
feed-header-name = 名称
feed-header-value = { $name } 的值
feed-header-value-short = 值
feed-header-remove = 移除 { $name }

# 标头有什么问题。
feed-header-bad-name = 标头名称只能包含字母、数字和连字符等符号，不能有空格。
feed-header-reserved = 无法设置 { $name }：它属于连接本身。
feed-header-is-cookie = Cookie 有单独的输入框，在上方。
feed-header-twice = { $name } 已存在。
feed-header-bad-value = 值不能包含换行或其他控制字符。
feed-header-no-value = 缺少值。

# 消息。
toast-request-kept = 此订阅源的请求信息已保存在钥匙串中。
toast-request-session = 此处没有钥匙串：此订阅源的请求信息会保留到 Broadsheet 关闭为止。
toast-request-forgotten = 不再为此订阅源保存任何内容。

# 导入报告。
import-passwords-not-kept = 此处没有钥匙串：{ $count } 个订阅源的密码会保留到 Broadsheet 关闭为止。
