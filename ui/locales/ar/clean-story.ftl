# المقال وحده: ما حُذف منه، والمرشّحات.
command-original = عرض الأصل كما هو أو المقال وحده
clean-original-shown = هذا هو الأصل كما هو.
clean-show-original = عرض الأصل
clean-show-story = عرض المقال وحده
clean-removed-label = ما حُذف
clean-more = المزيد في هذه الصفحة
clean-removed = { $count ->
    [zero] لم يُحذف شيء
    [one] حُذف جزء واحد
    [two] حُذف جزآن
    [few] حُذفت { $count } أجزاء
    [many] حُذف { $count } جزءًا
   *[other] حُذف { $count } جزء
}
clean-reason-hidden = مخفي
clean-reason-consent = طلب الموافقة على ملفات الارتباط
clean-reason-comments = التعليقات
clean-reason-title = العنوان مرة أخرى
clean-reason-head = أسطر فوق المقال
clean-reason-repeated = قيل قبل قليل
clean-reason-sharing = أزرار المشاركة
clean-reason-related = روابط إلى مقالات أخرى
clean-reason-asking = طلب اشتراك أو متابعة
clean-reason-navigation = أقسام الموقع
clean-reason-outside = خارج المقال
clean-reason-furniture = كلمات الصفحة
clean-reason-promotion = إعلان
clean-reason-abstract = ملخص الصفحة نفسها
clean-reason-teasers = عناوين مقالات أخرى
clean-reason-boilerplate = متكرر في معظم مقالات هذه الخلاصة
clean-reason-filter = أخفاه مرشّح

settings-filters = المرشّحات
filters-clean = عرض المقال وحده
filters-clean-hint = تُحذف من المقالات الإعلانات والنشرات البريدية وأزرار المشاركة وعناوين المقالات الأخرى. يمكن إظهار ما حُذف أسفل المقال، ولكل خلاصة أن تختار لنفسها.
filters-on = استخدام قوائم الترشيح
filters-on-hint = تخفي قواعدها أجزاء من المقالات وتمنع جلب صور المعلنين والمتعقّبين.
filters-lists = القوائم
filters-shipped = قائمة Broadsheet الخاصة
filters-update = تحديث الآن
filters-updating = جارٍ تحديث القوائم
filters-updated = آخر تحديث: { $date }
filters-not-yet = لم تُجلب بعد
filters-remove = إزالة { $name }
filters-add = إضافة قائمة بعنوانها
filters-add-button = إضافة
filters-add-wrong = هذا ليس عنوان ويب.
filters-own = قواعدك الخاصة
filters-own-hint = قاعدة في كل سطر، بصيغة EasyList و uBlock Origin.
filters-line = السطر { $line }:
feed-clean = المقال وحده
feed-clean-on = المقال وحده دائمًا
feed-clean-off = عرض كل شيء دائمًا
filters-rules = { $count ->
    [zero] لا قواعد
    [one] قاعدة واحدة
    [two] قاعدتان
    [few] { $count } قواعد
    [many] { $count } قاعدة
   *[other] { $count } قاعدة
}
filters-problem-address = هذه ليست قاعدة عناوين.
filters-problem-selector = تعذرت قراءة المحدِّد.
filters-problem-script = لا تُطبَّق البرامج النصية والأنماط على المقالات.
filters-trouble-bad-address = هذا ليس عنوان ويب.
filters-trouble-private-address = يقود العنوان إلى شبكة خاصة.
filters-trouble-offline = لا توجد شبكة.
filters-trouble-captive-portal = تطلب الشبكة تسجيل الدخول أولًا.
filters-trouble-dns = لم يُعثر على الخادم.
filters-trouble-connect = الخادم لا يجيب.
filters-trouble-tls = الاتصال بالخادم غير آمن.
filters-trouble-timeout = استغرق الخادم وقتًا طويلًا.
filters-trouble-too-large = القائمة كبيرة جدًا.
filters-trouble-too-many-redirects = تعذر جلب القائمة.
filters-trouble-bad-answer = تعذر جلب القائمة.
filters-trouble-unauthorized = لا يسلّم الخادم القائمة.
filters-trouble-forbidden = لا يسلّم الخادم القائمة.
filters-trouble-not-found = لا توجد قائمة في هذا العنوان.
filters-trouble-gone = لم تعد القائمة موجودة.
filters-trouble-too-many-requests = يطلب الخادم الانتظار بعض الوقت.
filters-trouble-server-error = في الخادم مشكلة.
filters-trouble-http-status = تعذر جلب القائمة.
filters-trouble-empty = لا توجد قاعدة في القائمة.
filters-trouble-web-page = في هذا العنوان صفحة ويب وليست قائمة ترشيح.
filters-trouble-not-a-feed = تعذر جلب القائمة.
filters-trouble-store = تعذر جلب القائمة.
filters-trouble-internal = تعذر جلب القائمة.
