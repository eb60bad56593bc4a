# 購読、読み込み、メッセージ。
subscribe-title = サイトを購読
subscribe-address = サイトまたはフィードのアドレス
subscribe-find = フィードを探す
subscribe-finding = フィードを探しています…
subscribe-none = このアドレスにフィードは見つかりませんでした。
subscribe-found = { $count }件のフィードが見つかりました。
subscribe-choose = このアドレスのフィード
subscribe-known = 購読済み
subscribe-kind = { $kind ->
    [rss] RSS
    [atom] Atom
    [json] JSON Feed
   *[unknown] フィード
}
subscribe-folder = フォルダー
subscribe-no-folder = フォルダーなし
subscribe-follow = 購読
subscribe-following = 購読しています…
subscribe-show = 表示
subscribe-opml = このアドレスは購読リストです。
subscribe-import = 読み込む…
subscribe-cancel = キャンセル
import-title = 購読リストの読み込み
import-choosing = ファイルの選択を待っています…
import-choose = ファイルを選択…
import-running = 読み込んでいます…
import-progress = { $done }/{ $total }件を読み込みました
import-stop = 停止
import-done = 完了
import-stopped = 読み込みを停止しました。追加済みのものは残ります。
import-added = { $count ->
    [0] 新しいフィードなし
   *[other] 新しいフィード{ $count }件
}
import-existing = { $count }件のフィードは購読済みでした
import-failed = { $count }件の項目を読み込めませんでした
starter-language = { $language ->
    [de] ドイツ語
    [fr] フランス語
   *[en] 英語
}
starter-follow = { $count ->
    [0] 購読
   *[other] { $count }件のフィードを購読
}
toasts-label = メッセージ
toast-dismiss = メッセージを閉じる
starter-followed = { $count }件のフィードを購読しました。
starter-trouble = まだ取得できていませんが、再び試みます：{ $feeds }。{ $reason }
starter-failed = 購読できませんでした：{ $feeds }。{ $reason }

# ユーザー名とパスワード。
sign-in-user = ユーザー名
sign-in-password = パスワード
sign-in-asked = このアドレスにはユーザー名とパスワードが必要です。システムのキーチェーンに保存されます。
sign-in-refused = ユーザー名またはパスワードが受け付けられませんでした。
sign-in-optional = ユーザー名とパスワード（フィードに必要な場合）
sign-in-forget = ユーザー名とパスワードを削除

toast-subscribed = 「{ $title }」を購読しました。
toast-subscribed-locked = 「{ $title }」を購読しましたが、ユーザー名とパスワードが必要です。
toast-imported = { $count ->
    [0] 読み込みが完了しました。新しいフィードはありません。
   *[other] 読み込みが完了しました。新しいフィードは{ $count }件です。
}{ $failed ->
    [0] {""}
   *[other] { $failed }件の項目を読み込めませんでした。
}
toast-password-kept = ユーザー名とパスワードをキーチェーンに保存しました。
toast-password-session = ここにはキーチェーンがありません。パスワードはBroadsheetを終了するまで保持されます。
toast-password-removed = ユーザー名とパスワードを削除しました。
