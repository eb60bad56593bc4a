# الأقسام والوسوم.
view-read_later = القراءة لاحقًا
view-snoozed = المؤجلة
sidebar-tags = الوسوم
read-later-count = { $count ->
    [zero] { $count } مقالة للقراءة لاحقًا
    [one] مقالة واحدة للقراءة لاحقًا
    [two] مقالتان للقراءة لاحقًا
    [few] { $count } مقالات للقراءة لاحقًا
    [many] { $count } مقالة للقراءة لاحقًا
   *[other] { $count } مقالة للقراءة لاحقًا
}
snoozed-count = { $count ->
    [zero] لا مقالات مؤجلة
    [one] مقالة مؤجلة واحدة
    [two] مقالتان مؤجلتان
    [few] { $count } مقالات مؤجلة
    [many] { $count } مقالة مؤجلة
   *[other] { $count } مقالة مؤجلة
}
sidebar-hidden = { $count ->
    [zero] أُخفيت { $count } خلاصة بلا مقالات غير مقروءة.
    [one] أُخفيت خلاصة واحدة بلا مقالات غير مقروءة.
    [two] أُخفيت خلاصتان بلا مقالات غير مقروءة.
    [few] أُخفيت { $count } خلاصات بلا مقالات غير مقروءة.
    [many] أُخفيت { $count } خلاصة بلا مقالات غير مقروءة.
   *[other] أُخفيت { $count } خلاصة بلا مقالات غير مقروءة.
}
sidebar-show-hidden = إظهار

# القوائم.
menu-mark-older = وضع علامة مقروء على الأقدم
menu-older-than = { $days ->
    [1] أقدم من يوم
    [7] أقدم من أسبوع
    [30] أقدم من شهر
    [zero] أقدم من { $days } يوم
    [one] أقدم من يوم
    [two] أقدم من يومين
    [few] أقدم من { $days } أيام
    [many] أقدم من { $days } يومًا
   *[other] أقدم من { $days } يوم
}
menu-images = الصور
images-as-everywhere = كما لكل الخلاصات
images-always = إظهار دائمًا
images-never = عدم الإظهار أبدًا
menu-order = الموضع
menu-sort-by-name = الفرز حسب الاسم
menu-edit-feeds = { $count ->
    [zero] إعدادات { $count } خلاصة…
    [one] إعدادات خلاصة واحدة…
    [two] إعدادات خلاصتين…
    [few] إعدادات { $count } خلاصات…
    [many] إعدادات { $count } خلاصة…
   *[other] إعدادات { $count } خلاصة…
}
menu-copy-addresses = { $count ->
    [zero] نسخ { $count } عنوان خلاصة
    [one] نسخ عنوان خلاصة واحدة
    [two] نسخ عنواني خلاصتين
    [few] نسخ عناوين { $count } خلاصات
    [many] نسخ عناوين { $count } خلاصة
   *[other] نسخ عناوين { $count } خلاصة
}
menu-unsubscribe-several = { $count ->
    [zero] إلغاء الاشتراك في { $count } خلاصة
    [one] إلغاء الاشتراك في خلاصة واحدة
    [two] إلغاء الاشتراك في خلاصتين
    [few] إلغاء الاشتراك في { $count } خلاصات
    [many] إلغاء الاشتراك في { $count } خلاصة
   *[other] إلغاء الاشتراك في { $count } خلاصة
}
menu-remove-several = { $feeds ->
    [0] { $folders ->
        [zero] إزالة { $folders } مجلد والإبقاء على الخلاصات
        [one] إزالة مجلد واحد والإبقاء على خلاصاته
        [two] إزالة مجلدين والإبقاء على خلاصاتهما
        [few] إزالة { $folders } مجلدات والإبقاء على خلاصاتها
        [many] إزالة { $folders } مجلدًا والإبقاء على خلاصاتها
       *[other] إزالة { $folders } مجلد والإبقاء على خلاصاتها
    }
   *[other] الإزالة مع الإبقاء على خلاصات المجلدات
}
menu-remove-tag = إزالة الوسم

# أثناء السحب.
drag-several = { $count ->
    [zero] { $count } عنصر
    [one] عنصر واحد
    [two] عنصران
    [few] { $count } عناصر
    [many] { $count } عنصرًا
   *[other] { $count } عنصر
}

# إعدادات خلاصات عدة.
feeds-title = { $count ->
    [zero] إعدادات { $count } خلاصة
    [one] إعدادات خلاصة واحدة
    [two] إعدادات خلاصتين
    [few] إعدادات { $count } خلاصات
    [many] إعدادات { $count } خلاصة
   *[other] إعدادات { $count } خلاصة
}
feeds-hint = ما يُترك كما هو يبقى مختلفًا من خلاصة إلى أخرى.
feeds-leave = تركها كما هي
feeds-leave-at = تركها كما هي ({ $value })
feeds-folder = المجلد
feeds-fetching = الجلب
feeds-fetched = الجلب
feeds-paused = متوقفة مؤقتًا
feeds-images = الصور

# ما تم فعله.
toast-moved = { $count ->
    [zero] نُقل { $count } عنصر.
    [one] نُقل «{ $title }».
    [two] نُقل عنصران.
    [few] نُقلت { $count } عناصر.
    [many] نُقل { $count } عنصرًا.
   *[other] نُقل { $count } عنصر.
}
toast-moved-above = { $count ->
    [zero] نُقل { $count } عنصر إلى ما فوق «{ $other }».
    [one] نُقل «{ $title }» إلى ما فوق «{ $other }».
    [two] نُقل عنصران إلى ما فوق «{ $other }».
    [few] نُقلت { $count } عناصر إلى ما فوق «{ $other }».
    [many] نُقل { $count } عنصرًا إلى ما فوق «{ $other }».
   *[other] نُقل { $count } عنصر إلى ما فوق «{ $other }».
}
toast-moved-below = { $count ->
    [zero] نُقل { $count } عنصر إلى ما تحت «{ $other }».
    [one] نُقل «{ $title }» إلى ما تحت «{ $other }».
    [two] نُقل عنصران إلى ما تحت «{ $other }».
    [few] نُقلت { $count } عناصر إلى ما تحت «{ $other }».
    [many] نُقل { $count } عنصرًا إلى ما تحت «{ $other }».
   *[other] نُقل { $count } عنصر إلى ما تحت «{ $other }».
}
toast-moved-into = { $count ->
    [zero] نُقل { $count } عنصر إلى «{ $folder }».
    [one] نُقل «{ $title }» إلى «{ $folder }».
    [two] نُقل عنصران إلى «{ $folder }».
    [few] نُقلت { $count } عناصر إلى «{ $folder }».
    [many] نُقل { $count } عنصرًا إلى «{ $folder }».
   *[other] نُقل { $count } عنصر إلى «{ $folder }».
}
toast-moved-top = { $count ->
    [zero] نُقل { $count } عنصر إلى المستوى الأعلى.
    [one] نُقل «{ $title }» إلى المستوى الأعلى.
    [two] نُقل عنصران إلى المستوى الأعلى.
    [few] نُقلت { $count } عناصر إلى المستوى الأعلى.
    [many] نُقل { $count } عنصرًا إلى المستوى الأعلى.
   *[other] نُقل { $count } عنصر إلى المستوى الأعلى.
}
toast-sorted = { $place ->
    [top] فُرز المستوى الأعلى حسب الاسم.
   *[folder] فُرز «{ $folder }» حسب الاسم.
}
toast-feeds-changed = { $count ->
    [zero] عُدلت { $count } خلاصة.
    [one] عُدلت خلاصة واحدة.
    [two] عُدلت خلاصتان.
    [few] عُدلت { $count } خلاصات.
    [many] عُدلت { $count } خلاصة.
   *[other] عُدلت { $count } خلاصة.
}
toast-tag-removed = أُزيل الوسم «{ $title }».
toast-addresses-copied = { $count ->
    [zero] لم يُنسخ أي عنوان.
    [one] نُسخ عنوان واحد.
    [two] نُسخ عنوانان.
    [few] نُسخت { $count } عناوين.
    [many] نُسخ { $count } عنوانًا.
   *[other] نُسخ { $count } عنوان.
}
toast-none-older = لا مقالات غير مقروءة أقدم من ذلك.

# الأوامر.
command-feed-move-up = نقل للأعلى في الشريط الجانبي
command-feed-move-down = نقل للأسفل في الشريط الجانبي
command-feed-move-in = نقل إلى المجلد الذي فوقه
command-feed-move-out = إخراج من المجلد
command-sort-by-name = فرز هذا المجلد حسب الاسم
command-edit-feeds = إعدادات الخلاصات المختارة
command-expand-all = فتح كل المجلدات
command-collapse-all = إغلاق كل المجلدات
