# フィードの本文の代わりに、記事のページの全文を表示します。
command-full-text = 全文とフィードの本文を切り替え
command-full-text-again = 全文を読み込み直す
full-text-show = 全文を表示
full-text-hide = フィードの本文を表示
full-text-loading = 全文を取得しています…
full-text-ready = 全文を取得しました。
full-text-from = { $site }の全文
full-text-pages = { $count }ページ
full-text-removed = { $count }個の枠を省略
full-text-removed-hint = ニュースレター、ほかの記事へのリンク、ボタン
full-text-older = その後、フィードで記事が変更されました。
full-text-again = 読み込み直す
full-text-retry = 再試行
full-text-ahead = 全文：{ $done } / { $total }
full-text-fetching = 全文を先に取得しています

# フィードの表示する本文。
full-text-mode = 全文
full-text-never = 表示しない
full-text-on-demand = 必要なとき
full-text-always = 常に（オフラインでも）

# 全文がない理由。最初の文に続きます。
full-text-refused = 全文はありません。
full-text-no-address = この記事にはページがありません。
full-text-not-fetched = ページを取得できませんでした。
full-text-not-a-page = アドレスの先はウェブページではなくファイルです。
full-text-too-large = ページが大きすぎて、ここでは読めません。
full-text-no-article = ページに記事が見つかりませんでした。
full-text-error-page = サイトがエラーを表示しているか、ロボットでないことの確認を求めています。
full-text-consent = サイトがまずCookieへの同意を求めています。
full-text-paywall = 続きはサイトの購読者向けです。
full-text-sign-in = サイトがサインインを求めています。
full-text-index = ページは記事の一覧です。
full-text-other-article = ページにあるのは別の記事です。
full-text-shorter = ページの内容はフィードと変わりません。
full-text-private = アドレスの先はプライベートネットワークです。
full-text-forbidden = サイトがページを提供していません。
full-text-gone = ページはもうありません。
full-text-internal = Broadsheetの内部で問題が起きました。
