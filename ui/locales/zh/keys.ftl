# 设置的页面。
settings-search = 搜索所有设置
settings-pages = 设置页面
settings-nothing = 没有这样的设置。
settings-list = 列表
settings-keys = 键盘
