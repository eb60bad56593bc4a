edit-cancel = إلغاء
edit-save = حفظ

span-minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
span-hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
span-days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}

# الإعدادات.
settings-look = المظهر
settings-theme = السمة
settings-theme-system = مثل النظام
settings-theme-light = فاتحة
settings-theme-dark = داكنة
settings-language = اللغة
settings-language-system = مثل النظام
settings-reading = القراءة
settings-text-size = حجم النص
settings-percent = { PERCENT($percent) }
settings-mark-read = وضع علامة مقروء على المقالة المفتوحة
settings-mark-read-never = أبدًا
settings-mark-read-at-once = فورًا
settings-mark-read-after = { $seconds ->
    [zero] بعد { $seconds } ثانية
    [one] بعد ثانية واحدة
    [two] بعد ثانيتين
    [few] بعد { $seconds } ثوانٍ
    [many] بعد { $seconds } ثانية
   *[other] بعد { $seconds } ثانية
}
settings-images = إظهار الصور في المقالات
settings-feeds = الخلاصات
settings-interval = جلب الخلاصات كل
settings-interval-never = عند الطلب فقط
settings-adapt = جلب الخلاصات الهادئة أقل والنشطة أكثر
settings-keep = مدة حفظ المقالات المقروءة
settings-keep-for-ever = إلى الأبد
settings-keep-hint = تُحسب منذ خروجها من خلاصتها. تبقى المقالات غير المقروءة والمميزة بنجمة.
settings-refresh-on-start = التحديث عند بدء Broadsheet

# خصائص الخلاصة.
feed-title = الاسم
feed-title-hint = اتركه فارغًا لاستخدام الاسم الذي وضعه الناشر.
feed-address = العنوان
feed-interval = الجلب كل
feed-interval-default = كما لكل الخلاصات
feed-pause = متوقفة مؤقتًا: عدم جلب هذه الخلاصة
feed-special = إذا قُرئت خطأً أو رُفضت
feed-charset = ترميز الأحرف
feed-charset-found = يُكتشف تلقائيًا
feed-user-agent = User-Agent
feed-user-agent-hint = بدلًا من الخاص بـ Broadsheet، للخوادم التي ترفضه.
feed-proxy = الوكيل
feed-proxy-hint = مثل socks5://localhost:9050؛ اتركه فارغًا لاستخدام وكيل النظام.
feed-last-fetch = آخر جلب
feed-next-fetch = الجلب التالي
feed-never = لم يحدث بعد
feed-not-planned = غير مجدول
feed-next = { $when } ({ $reason })
feed-repairs = إصلاحات
feed-repairs-hint = أخطاء كانت في الخلاصة عند آخر قراءة؛ وقد قُرئت رغمها.
feed-trouble-since = منذ { $when }.

# المجلدات.
folder-new = مجلد جديد
folder-rename = إعادة تسمية المجلد
folder-name = الاسم
folder-add = إضافة المجلد
move-title = نقل
move-target = نقل إلى
move-top = المستوى الأعلى
move-do = نقل

# لوحة الأوامر.
palette-nothing = لم يُعثر على شيء.
