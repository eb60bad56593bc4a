# 标签出错的原因。
error-no-such-tag = 此标签已不存在。
error-tag-exists = 已有同名的标签。
