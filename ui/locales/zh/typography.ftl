# 文章的排版。
typography-preview = 预览
typography-font = 文章字体
typography-font-system = 与窗口相同
typography-font-serif = 衬线字体
typography-font-sans = 无衬线字体
typography-font-mono = 等宽字体
typography-font-installed = 已安装的字体…
typography-family = 已安装的字体
typography-family-search = 搜索字体
typography-family-looking = 正在查找字体…
typography-family-none = 没有叫这个名字的字体。
typography-line = 行距
typography-measure = 最长行宽
typography-characters = { $count } 个字符
typography-spacing = 字符间距
typography-spacing-normal = 标准
typography-paper-in-light = 浅色窗口中的文章
typography-paper-in-dark = 深色窗口中的文章
typography-paper-window = 与窗口相同
typography-paper-paper = 纸张
typography-paper-sepia = 棕褐
typography-paper-grey = 灰色
typography-paper-black = 黑色
typography-justify = 两端对齐
typography-hyphens = 单词断字
typography-hyphens-hint = 适用于已知且有断字规则的语言。
typography-code = 为程序代码着色
typography-own-styles = 你的文章样式
typography-own-styles-hint = CSS。仅在文章正文内生效，不能加载任何内容。
typography-dropped = 你的样式中略去的部分：
typography-dropped-unknown = 无法识别
typography-dropped-loads = 会加载内容
typography-dropped-leaves = 会超出正文
typography-dropped-long = 太长
typography-sample-title = 夜行列车
typography-sample-text = 午夜过后很久，列车停在了两站之间。没有人问为什么。有人打开窗户，干草和雨水的气味飘了进来；整整一刻钟，只听得见温热的金属嘀嗒作响。
typography-sample-link = 继续阅读
typography-sample-quote = “耐心是一张没有人印出来的时刻表。”

# 脚注。
footnote = 脚注 { $name }
footnote-go = 转到注释

# 订阅源的语言。
feed-text-language = 文章语言
feed-text-language-found = 以文章为准
feed-text-direction = 文章方向
feed-text-direction-found = 以文字为准
feed-text-direction-ltr = 从左到右
feed-text-direction-rtl = 从右到左

command-full-screen = 全屏
command-paper-window = 文章使用窗口的颜色
command-paper-paper = 文章使用纸张底色
command-paper-sepia = 文章使用棕褐底色
command-paper-grey = 文章使用灰色底色
command-paper-black = 文章使用黑色底色
