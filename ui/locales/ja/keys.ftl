# 設定のページ。
settings-search = 設定を検索
settings-pages = 設定のページ
settings-nothing = 該当する設定はありません。
settings-list = リスト
settings-keys = キーボード
