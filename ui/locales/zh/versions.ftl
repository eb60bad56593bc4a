# 发布者对文章的修改。
command-show-changes = 显示文章的修改
reader-show-changes = 显示修改
versions-title = 修改内容
versions-before = 旧版本，始于
versions-added = { $count ->
   *[other] 增加 { $count } 个词
}
versions-removed = { $count ->
   *[other] 删去 { $count } 个词
}
versions-same = 文字相同。
versions-coarse = 有些段落太长，无法逐词比较，已整段标出。
versions-place = 第 { $number } 处修改，共 { $count } 处
versions-previous = 上一处修改
versions-next = 下一处修改
versions-gone = 旧版本已不再保留。
