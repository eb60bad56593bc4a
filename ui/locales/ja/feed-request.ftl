# フィードの取得に添える、ほかの誰にも知らせないもの：Cookieとヘッダー。
feed-request = Cookieとヘッダー
feed-request-hint = このフィードのサーバーだけに送られ、システムのキーチェーンに保存され、再び表示されることはありません。
feed-request-sign-in-kept = ユーザー名とパスワードはキーチェーンにあります
feed-request-unchanged = 保存済み、変更なし
feed-request-unreadable = このフィードについて保存されたものをキーチェーンから確認できません。ロックを解除して開き直してください。
feed-request-forgotten = 保存すると、このフィードについて保存されたものはすべて消去されます。
feed-request-forget = ユーザー名、パスワード、Cookie、ヘッダーを消去
feed-request-cookie = Cookie
feed-request-cookie-hint = ブラウザーが送るとおりに入力します。例：「session=abc; theme=dark」
feed-request-cookie-remove = Cookieを削除
feed-request-headers = ヘッダー
feed-request-add = ヘッダーを追加
feed-header-name = 名前
feed-header-value = { $name }の値
feed-header-value-short = 値
feed-header-remove = { $name }を削除

# ヘッダーの誤り。
feed-header-bad-name = ヘッダーの名前に使えるのは文字、数字、ハイフンなどの記号だけで、空白は使えません。
feed-header-reserved = { $name }は設定できません。接続に属するものです。
feed-header-is-cookie = Cookieには上に専用の欄があります。
feed-header-twice = { $name }はすでにあります。
feed-header-bad-value = 値に改行などの制御文字は使えません。
feed-header-no-value = 値がありません。

# メッセージ。
toast-request-kept = このフィードの取得に使う情報をキーチェーンに保存しました。
toast-request-session = ここにはキーチェーンがありません。このフィードの取得に使う情報はBroadsheetを終了するまで保持されます。
toast-request-forgotten = このフィードについて保存されたものはもうありません。

# 読み込みの報告。
import-passwords-not-kept = ここにはキーチェーンがありません。{ $count }件のフィードのパスワードはBroadsheetを終了するまで保持されます。
