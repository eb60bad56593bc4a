# 複数のフィードとフォルダーをまとめて削除。

toast-removed = { $count }件のフィードとフォルダーを削除しました。
step-removed = { $count }件のフィードとフォルダーを削除した
menu-remove-several-feeds = 削除して{ $count }件のフィードの購読を解除
