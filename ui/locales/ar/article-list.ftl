article-list-label = المقالات
article-loading = جارٍ التحميل…
article-unread = غير مقروءة
article-starred = مميزة بنجمة
article-has-enclosures = مع مرفق
article-updated-mark = معدَّلة

list-new = { $count ->
    [zero] لا مقالات جديدة
    [one] مقالة جديدة واحدة
    [two] مقالتان جديدتان
    [few] { $count } مقالات جديدة
    [many] { $count } مقالة جديدة
   *[other] { $count } مقالة جديدة
}
list-try-again = إعادة المحاولة
list-search-everywhere = البحث في كل مكان
list-show-all = إظهار كل المقالات

# قوائم فارغة.
empty-search = لا توجد مقالة تحتوي على «{ $search }».
empty-search-hint = كلمات أقل أو أقصر تعثر على المزيد.
empty-unread = قرأت كل شيء.
empty-unread-hint = ستظهر المقالات الجديدة هنا.
empty-unread-here = لا شيء غير مقروء هنا.
empty-starred = لا شيء مميز بنجمة بعد.
empty-starred-hint = تُحفظ المقالات المميزة بنجمة إلى الأبد.
empty-starred-here = لا شيء مميز بنجمة هنا.
empty-today = لا جديد اليوم.
empty-today-hint = يعرض هذا القسم آخر { NUMBER(24) } ساعة.
empty-here = لا مقالات بعد.
empty-here-hint = ستظهر بعد التحديث التالي.

# قائمة السياق.
article-mark-read = وضع علامة مقروء
article-mark-unread = وضع علامة غير مقروء
article-star = تمييز بنجمة
article-unstar = إزالة النجمة
article-mark-above = وضع علامة مقروء على كل ما سبق
article-mark-below = وضع علامة مقروء على كل ما يلي
article-open = الانتقال إلى النص
article-show-feed = إظهار «{ $feed }»
article-feed-properties = خصائص الخلاصة…
