reader-more = Mehr zu diesem Artikel
