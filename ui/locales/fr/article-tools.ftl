reader-more = Autres actions sur l’article
