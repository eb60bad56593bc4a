# The player, its lists, and episodes in an article.
group-player = التشغيل
command-play-episode = تشغيل حلقة المقالة أو إيقافها مؤقتًا
command-player-toggle = تشغيل أو إيقاف مؤقت
command-player-back = الرجوع
command-player-forward = التقديم
command-player-faster = تسريع التشغيل
command-player-slower = إبطاء التشغيل
command-queue-episode = إضافة الحلقة إلى قائمة الانتظار
command-queue-episode-next = تشغيل الحلقة تاليًا
command-player-queue = عرض قائمة الانتظار
command-player-next = تشغيل التالي في قائمة الانتظار
command-player-downloads = عرض التنزيلات
command-download-episode = تنزيل الحلقة
command-player-article = الانتقال إلى مقالة الحلقة الحالية
command-player-close = إغلاق المشغّل

# The bar.
player-label = المشغّل
player-controls = عناصر التحكم في التشغيل
player-play = تشغيل
player-pause = إيقاف مؤقت
player-play-title = تشغيل «{ $title }»
player-play-from = التشغيل من { $time }
player-back = { $seconds ->
    [zero] الرجوع { $seconds } ثانية
    [one] الرجوع ثانية واحدة
    [two] الرجوع ثانيتين
    [few] الرجوع { $seconds } ثوانٍ
    [many] الرجوع { $seconds } ثانية
   *[other] الرجوع { $seconds } ثانية
}
player-forward = { $seconds ->
    [zero] التقديم { $seconds } ثانية
    [one] التقديم ثانية واحدة
    [two] التقديم ثانيتين
    [few] التقديم { $seconds } ثوانٍ
    [many] التقديم { $seconds } ثانية
   *[other] التقديم { $seconds } ثانية
}
player-next = التالي في قائمة الانتظار
player-speed = السرعة: { $speed }
player-speed-times = { $speed }×
player-volume = مستوى الصوت
player-mute = كتم الصوت
player-unmute = إلغاء كتم الصوت
player-close = إغلاق المشغّل
player-close-panel = إغلاق
player-go-to-article = الانتقال إلى المقالة
player-position = موضع التشغيل
player-position-of = { $position } من { $duration }
player-problem-network = تعذّر تحميل الحلقة.
player-problem-type = لا يمكن تشغيل هذا النوع من الملفات هنا.

# What comes next.
player-lists = القوائم
player-queue = قائمة الانتظار
player-queue-count = { $count ->
    [zero] قائمة الانتظار فارغة
    [one] قائمة الانتظار، حلقة واحدة
    [two] قائمة الانتظار، حلقتان
    [few] قائمة الانتظار، { $count } حلقات
    [many] قائمة الانتظار، { $count } حلقة
   *[other] قائمة الانتظار، { $count } حلقة
}
player-queue-empty = القائمة فارغة. تُضاف الحلقة من مقالتها.
player-queue-hint = تنقل Alt مع سهم حلقةً من مكانها.
player-queue-clear = إفراغ
player-queued = «{ $title }» في قائمة الانتظار.
player-queued-next = «{ $title }» تأتي تاليًا.
player-unqueued = «{ $title }» خارج قائمة الانتظار.
player-unqueue = إزالة «{ $title }» من قائمة الانتظار
player-put-back = إعادة
player-queue-emptied = { $count ->
    [zero] لم تُزَل أي حلقة.
    [one] أُزيلت حلقة واحدة من قائمة الانتظار.
    [two] أُزيلت حلقتان من قائمة الانتظار.
    [few] أُزيلت { $count } حلقات من قائمة الانتظار.
    [many] أُزيلت { $count } حلقة من قائمة الانتظار.
   *[other] أُزيلت { $count } حلقة من قائمة الانتظار.
}
player-moved = الموضع { $place } من { $count }
player-add = إضافة إلى قائمة الانتظار
player-add-next = التشغيل تاليًا

# Downloads.
player-downloads = التنزيلات
player-downloads-empty = لا توجد تنزيلات.
player-downloads-size = { $size } على هذا الجهاز
player-download = تنزيل
player-download-of = { $bytes } من { $total }
player-download-pause = إيقاف التنزيل مؤقتًا (اكتمل { PERCENT($share) })
player-download-stopped = التنزيل متوقف مؤقتًا (اكتمل { PERCENT($share) })
player-downloaded = تم التنزيل
player-download-resume = متابعة التنزيل
player-download-remove = إزالة التنزيل
player-download-removed = أُزيل تنزيل «{ $title }».
player-download-again = تنزيل مرة أخرى
player-save-as = حفظ كملف…
player-saved = حُفظت الحلقة.
player-download-fetch = تعذّر الوصول إلى الخادم أو انقطع الاتصال.
player-download-gone = لم يعد هذا الملف لدى الناشر.
player-download-disk-full = القرص ممتلئ.
player-download-file = تعذّرت كتابة الملف.
player-download-missing = لم يعد الملف موجودًا.
player-download-size = حجم الملف ليس كما يذكر الخادم.
player-download-not-media = أرسل الخادم صفحة ويب بدل الحلقة.
player-download-too-large = الملف أكبر من المساحة المخصصة للتنزيلات.

# What is read beside it.
player-chapters = الفصول
player-chapter-link = فتح الصفحة الخاصة بـ «{ $title }»
player-transcript = النص المكتوب
player-transcript-loading = جارٍ تحميل النص المكتوب.
player-transcript-failed = النص المكتوب غير متاح.
player-transcript-search = البحث في النص المكتوب
player-transcript-found = { $count ->
    [zero] لا مواضع
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
    [many] { $count } موضعًا
   *[other] { $count } موضع
}

# In the article.
player-open-outside = فتح في المتصفح
player-finished = سُمعت
player-left = بقي { $time }
player-full-screen = ملء الشاشة
player-more = المزيد

# The settings.
settings-player-speed = سرعة التشغيل
settings-player-speed-hint = السرعة المختارة في المشغّل تسري على خلاصتها.
settings-player-back = مقدار الرجوع
settings-player-forward = مقدار التقديم
settings-player-seconds = { $seconds ->
    [zero] { $seconds } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}
settings-player-mark-read = وضع علامة مقروء على المقالة بعد سماع حلقتها
settings-player-play-next = متابعة قائمة الانتظار عند نهاية الحلقة
settings-player-remove = إزالة التنزيلات التي سُمعت
settings-player-remove-hint = تبقى تنزيلات المقالات ذات النجمة.
settings-player-space = المساحة المخصصة للتنزيلات
settings-player-space-hint = يُزال أولًا ما مضى على سماعه أطول وقت.
settings-player-space-none = بلا حد
