# 記事の上と一覧の行の要約、関連する記事。
command-summary = 要約を表示する、または隠す
command-copy-summary = 要約をコピー
summary-title = 要約
summary-from-article = 記事そのものの文
summary-from-page = ページにあった要約
summary-hide = 要約を隠す
summary-none = 要約はありません。記事が短すぎます。
summary-copied = 要約をコピーしました。

# いつ表示するか。
summary-mode = 要約
summary-as-all = すべてのフィードと同じ
summary-off = 表示しない
summary-on-demand = 求めたとき
summary-always = すべての記事の上
settings-summary = 要約
settings-summary-hint = このコンピューターで記事の文から作ります。どこにも問い合わせません。キーで表示したり隠したりできます。
views-summaries = 書き出しの代わりに要約
command-toggle-summaries = 一覧に要約または書き出しを表示

related-title = 関連する記事
related-same-story = 同じ話題
related-shares = 共通：{ $words }
