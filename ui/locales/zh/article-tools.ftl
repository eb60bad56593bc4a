reader-more = 此文章的更多操作
