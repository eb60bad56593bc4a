# タグの操作が失敗した理由。
error-no-such-tag = このタグはもうありません。
error-tag-exists = 同じ名前のタグがすでにあります。
