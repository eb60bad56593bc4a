# 播客对单集的说明。
episode-people = 参与者
episode-host = 主持人
episode-cohost = 联合主持人
episode-guest = 嘉宾
episode-guest-host = 客座主持人
episode-producer = 制作人
episode-editor = 编辑
episode-transcript = 文字稿
episode-transcript-read = 阅读
episode-chapters = 章节
episode-chapters-count = { $count } 个章节
episode-chapters-list = 章节列表
