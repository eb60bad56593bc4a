reader-label = المقالة
reader-tools = المقالة
reader-nothing = لم تُحدد أي مقالة
reader-image = صورة
reader-blank = لا تتضمن الخلاصة نص هذه المقالة.
reader-updated = عُدِّلت { $when }
reader-outdated = عدَّل الناشر هذه المقالة.
reader-show-update = إظهار النسخة الجديدة
reader-images-off = { $count ->
    [zero] كل الصور معروضة.
    [one] صورة واحدة غير معروضة.
    [two] صورتان غير معروضتين.
    [few] { $count } صور غير معروضة.
    [many] { $count } صورة غير معروضة.
   *[other] { $count } صورة غير معروضة.
}
reader-load-images = تحميل الصور
reader-show-feed = إظهار هذه الخلاصة
reader-tags = الوسوم
reader-comments = التعليقات

# شريط الأدوات.
reader-mark-read = وضع علامة مقروء
reader-mark-unread = وضع علامة غير مقروء
reader-star = تمييز بنجمة
reader-unstar = إزالة النجمة
reader-open-original = فتح في المتصفح

# الملفات المرفقة.
reader-enclosures = { $count ->
    [zero] لا مرفقات
    [one] مرفق
    [two] مرفقان
    [few] { $count } مرفقات
    [many] { $count } مرفقًا
   *[other] { $count } مرفق
}
reader-open-file = فتح في المتصفح
reader-file-audio = صوت
reader-file-video = فيديو
reader-file-image = صورة
reader-file-document = مستند
reader-file-file = ملف

# قائمة السياق.
reader-open-link = فتح الرابط في المتصفح
reader-copy-link = نسخ الرابط
reader-open-image = فتح الصورة في المتصفح
reader-copy-image = نسخ عنوان الصورة
