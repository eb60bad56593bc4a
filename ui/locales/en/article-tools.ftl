reader-more = More for this article
