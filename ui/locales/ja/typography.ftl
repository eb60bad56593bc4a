# 記事の組み方。
typography-preview = プレビュー
typography-font = 記事のフォント
typography-font-system = ウィンドウと同じ
typography-font-serif = 明朝・セリフ体
typography-font-sans = ゴシック・サンセリフ体
typography-font-mono = 等幅
typography-font-installed = インストール済みのフォント…
typography-family = インストール済みのフォント
typography-family-search = フォントを検索
typography-family-looking = フォントを探しています…
typography-family-none = その名前のフォントはありません。
typography-line = 行間
typography-measure = 行の最大の長さ
typography-characters = { $count }文字
typography-spacing = 文字の間隔
typography-spacing-normal = 標準
typography-paper-in-light = ライト表示での記事
typography-paper-in-dark = ダーク表示での記事
typography-paper-window = ウィンドウと同じ
typography-paper-paper = 紙
typography-paper-sepia = セピア
typography-paper-grey = グレー
typography-paper-black = ブラック
typography-justify = 両端揃え
typography-hyphens = 単語をハイフンで分割
typography-hyphens-hint = 言語がわかり、その規則がある場合に行います。
typography-code = プログラムコードに色を付ける
typography-own-styles = 記事用の自分のスタイル
typography-own-styles-hint = CSSです。記事の本文の中だけで有効で、何も読み込めません。
typography-dropped = スタイルから省いたもの：
typography-dropped-unknown = 解釈できません
typography-dropped-loads = 何かを読み込みます
typography-dropped-leaves = 本文の外に出ます
typography-dropped-long = 長すぎます
typography-sample-title = 夜汽車
typography-sample-text = 真夜中をとうに過ぎたころ、列車は駅と駅のあいだで止まった。だれも理由をたずねなかった。だれかが窓を開けると、干し草と雨の匂いが入ってきた。十五分ほどのあいだ、聞こえたのは、ぬくもりの残る金属がかちかちと鳴る音だけだった。
typography-sample-link = 続きを読む
typography-sample-quote = 「忍耐とは、だれも刷らなかった時刻表である。」

# 脚注。
footnote = 脚注 { $name }
footnote-go = 注へ移動

# フィードの言語。
feed-text-language = 記事の言語
feed-text-language-found = 記事の指定どおり
feed-text-direction = 記事の文字方向
feed-text-direction-found = 文章に合わせる
feed-text-direction-ltr = 左から右
feed-text-direction-rtl = 右から左

command-full-screen = 全画面表示
command-paper-window = 記事をウィンドウと同じ色で表示
command-paper-paper = 記事を紙の色で表示
command-paper-sepia = 記事をセピアで表示
command-paper-grey = 記事をグレーで表示
command-paper-black = 記事をブラックで表示
