reader-more = المزيد لهذه المقالة
