# 一次移除多个订阅源和文件夹。
toast-removed = 已移除 { $count } 个订阅源和文件夹。
step-removed = 移除 { $count } 个订阅源和文件夹
menu-remove-several-feeds = 移除并取消订阅 { $count } 个订阅源
