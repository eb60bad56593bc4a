# 订阅、导入、消息。
subscribe-title = 订阅网站
subscribe-address = 网站或订阅源的地址
subscribe-find = 查找订阅源
subscribe-finding = 正在查找订阅源…
subscribe-none = 在此地址未找到订阅源。
subscribe-found = 找到 { $count } 个订阅源。
subscribe-choose = 此地址的订阅源
subscribe-known = 已订阅
subscribe-kind = { $kind ->
    [rss] RSS
    [atom] Atom
    [json] JSON Feed
   *[unknown] 订阅源
}
subscribe-folder = 文件夹
subscribe-no-folder = 无文件夹
subscribe-follow = 订阅
subscribe-following = 正在订阅…
subscribe-show = 显示
subscribe-opml = 此地址是一个订阅列表。
subscribe-import = 导入…
subscribe-cancel = 取消
import-title = 导入订阅
import-choosing = 等待选择文件…
import-choose = 选择文件…
import-running = 正在导入…
import-progress = 已导入 { $done }/{ $total }
import-stop = 停止
import-done = 完成
import-stopped = 导入已停止。已添加的内容会保留。
import-added = { $count ->
    [0] 没有新的订阅源
   *[other] { $count } 个新订阅源
}
import-existing = { $count } 个订阅源此前已订阅
import-failed = { $count } 个条目未能导入
starter-language = { $language ->
    [de] 德语
    [fr] 法语
   *[en] 英语
}
starter-follow = { $count ->
    [0] 订阅
   *[other] 订阅 { $count } 个订阅源
}
toasts-label = 消息
toast-dismiss = 关闭消息
starter-followed = 已订阅 { $count } 个订阅源。
starter-trouble = 尚未获取，会再次尝试：{ $feeds }。{ $reason }
starter-failed = 未能订阅：{ $feeds }。{ $reason }

# 用户名和密码。
sign-in-user = 用户名
sign-in-password = 密码
sign-in-asked = 此地址需要用户名和密码。它们会保存在系统的钥匙串中。
sign-in-refused = 用户名或密码未被接受。
sign-in-optional = 用户名和密码（如果订阅源需要）
sign-in-forget = 移除用户名和密码

toast-subscribed = 已订阅“{ $title }”。
toast-subscribed-locked = 已订阅“{ $title }”，但它需要用户名和密码。
toast-imported = { $count ->
    [0] 导入完成：没有新的订阅源
   *[other] 导入完成：{ $count } 个新订阅源
}{ $failed ->
    [0] 。
   *[other] ，{ $failed } 个条目未能导入。
}
toast-password-kept = 用户名和密码已保存在钥匙串中。
toast-password-session = 此处没有钥匙串：密码会保留到 Broadsheet 关闭为止。
toast-password-removed = 已移除用户名和密码。
