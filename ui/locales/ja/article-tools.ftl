reader-more = この記事のその他の操作
