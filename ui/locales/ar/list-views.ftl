# طريقة عرض القائمة.
views-label = خيارات العرض
views-layout = التخطيط
views-layout-columns = جنبًا إلى جنب
views-layout-rows = القائمة فوق المقالة
views-layout-replace = واحدة تلو الأخرى
views-layout-cards = بطاقات
views-density = الكثافة
views-density-compact = متراصة
views-density-cosy = متوسطة
views-density-roomy = واسعة
views-filter = إظهار
views-order = الترتيب
order-feed = حسب الخلاصة
views-group = المجموعات
views-group-none = بلا
views-group-day = حسب اليوم
views-group-feed = حسب الخلاصة
views-excerpts = بداية النص
views-thumbnails = الصور
views-own = لأجل «{ $view }» فقط
views-as-all = كما في كل الأقسام
views-use-for-all = استخدام لكل الأقسام
views-reset = إعادة الضبط
views-used-for-all = صارت كل الأقسام تُعرض مثل هذا.
views-take-back = تراجع
views-untitled = بلا عنوان
views-mark-group-read = وضع علامة مقروء على هذه المجموعة
views-resize-height = ارتفاع قائمة المقالات
views-leave-focus = مغادرة وضع التركيز

# الإعدادات.
settings-views-hint = يمكن أن يختلف كل قسم: للزر ذي المزالق فوق القائمة خياراته الخاصة.
settings-views-dates = إظهار التواريخ دائمًا، لا «قبل { NUMBER(5) } دقائق»

# الأوامر.
command-view-options = خيارات العرض
command-layout-columns = التخطيط: القائمة والمقالة جنبًا إلى جنب
command-layout-rows = التخطيط: القائمة فوق المقالة
command-layout-replace = التخطيط: القائمة أو المقالة، واحدة تلو الأخرى
command-layout-cards = التخطيط: بطاقات
command-density-compact = الكثافة: متراصة
command-density-cosy = الكثافة: متوسطة
command-density-roomy = الكثافة: واسعة
command-order-newest = الترتيب: الأحدث أولًا
command-order-oldest = الترتيب: الأقدم أولًا
command-order-feed = الترتيب: حسب الخلاصة
command-group-none = بلا مجموعات
command-group-day = التجميع حسب اليوم
command-group-feed = التجميع حسب الخلاصة
command-toggle-excerpts = إظهار بداية المقالات أو إخفاؤها
command-toggle-thumbnails = إظهار الصور في القائمة أو إخفاؤها
command-views-use-for-all = استخدام خيارات العرض هذه لكل الأقسام
command-views-reset = عرض هذا القسم كغيره من جديد
command-focus-mode = وضع التركيز: المقالة وحدها
command-leave-article = العودة من المقالة
