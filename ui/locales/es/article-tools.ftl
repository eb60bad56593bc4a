reader-more = Más sobre este artículo
