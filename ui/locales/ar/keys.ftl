# صفحات الإعدادات.
settings-search = البحث في الإعدادات
settings-pages = صفحات الإعدادات
settings-nothing = لا يوجد إعداد بهذا الاسم.
settings-list = القائمة
settings-keys = لوحة المفاتيح

# الأوامر.
command-go-snoozed = الانتقال إلى «المؤجلة»
command-open-background = فتح في المتصفح في الخلفية
command-open-comments = فتح التعليقات
command-zoom-in = تكبير النص
command-zoom-out = تصغير النص
command-zoom-reset = النص بحجمه المعتاد
command-settings-keys = تغيير اختصارات لوحة المفاتيح

# أسماء المفاتيح المكتوب عليها كلمات.
key-backspace = Backspace
key-insert = Ins
key-home = Home
key-end = End
key-page-up = PgUp
key-page-down = PgDn
key-control = Ctrl

# الإعدادات › لوحة المفاتيح.
keys-preset = البدء من مفاتيح
keys-preset-hint = تبقى تغييراتك الخاصة فوقها.
keys-preset-broadsheet = Broadsheet
keys-preset-netnewswire = NetNewsWire
keys-preset-fluent-reader = Fluent Reader
keys-preset-vim = Vim
keys-preset-done = تغيرت خريطة المفاتيح.
keys-lacks = مفاتيح لا مقابل لها في Broadsheet:
keys-lacks-mark-all-next = وضع علامة مقروء على الكل والانتقال إلى غير المقروءة التالية
keys-lacks-keep-unread-next = وضع علامة غير مقروء والانتقال إلى غير المقروءة التالية
keys-lacks-web-page = تحميل صفحة الويب بدل المقالة
keys-export = تصدير…
keys-copy = نسخ كنص
keys-import = استيراد…
keys-exported = صُدِّرت خريطة المفاتيح.
keys-copied = نُسخت خريطة المفاتيح.
keys-imported = اعتُمدت خريطة المفاتيح من «{ $file }».
keys-file-foreign = «{ $file }» ليس خريطة مفاتيح من Broadsheet. لم يتغير شيء.
keys-file-newer = كُتب «{ $file }» بإصدار أحدث من Broadsheet (إصدار الصيغة { $detail }). لم يتغير شيء.
keys-file-damaged = «{ $file }» تالف عند «{ $detail }». لم يتغير شيء.
keys-reset-all = إلغاء كل التغييرات
keys-reset-one = استعادة «{ $command }»
keys-reset-done = { $count ->
    [zero] لم يُستعد أي مفتاح.
    [one] استُعيدت مفاتيح أمر واحد.
    [two] استُعيدت مفاتيح أمرين.
    [few] استُعيدت مفاتيح { $count } أوامر.
    [many] استُعيدت مفاتيح { $count } أمرًا.
   *[other] استُعيدت مفاتيح { $count } أمر.
}
keys-add = إضافة اختصار إلى «{ $command }»
keys-change = تغيير { $keys } لأجل «{ $command }»
keys-record = اختصار «{ $command }»
keys-press = اضغط المفاتيح
keys-hint = ضغطة واحدة، أو اثنتان متتاليتان. يلغي مفتاح الهروب.
keys-free = متاح. مفتاح الإدخال يحفظه.
keys-free-more = متاح. مفتاح الإدخال يحفظه، وضغطة ثانية تجعله متتاليًا.
keys-taken-by = «{ $command }» ({ $keys })
keys-taken = مستخدم في { $commands }.
keys-take-over = أخذه
keys-use = استخدامه
keys-remove = إزالة { $keys }
keys-refused-system = يحتاج النظام أو النافذة إلى هذا المفتاح. اضغط غيره.
keys-refused-typing = هذا المفتاح جزء من كتابة حرف. اضغط غيره.
keys-refused-unknown = لا يمكن استخدام هذا المفتاح. اضغط غيره.

# لوحة الأوامر.
palette-find = البحث في الأوامر والخلاصات والوسوم والمقالات
palette-hint = اكتب > للأوامر فقط، و @ للخلاصات والمجلدات، و # للوسوم.
palette-folder = مجلد
palette-section-recent = المستخدمة مؤخرًا
palette-section-commands = الأوامر
palette-section-feeds = الخلاصات والمجلدات
palette-section-tags = الوسوم
palette-section-articles = المقالات
palette-count = { $count ->
    [zero] لم يُعثر على شيء.
    [one] نتيجة واحدة.
    [two] نتيجتان.
    [few] { $count } نتائج.
    [many] { $count } نتيجة.
   *[other] { $count } نتيجة.
}

# ورقة الاختصارات.
sheet-search = البحث في الاختصارات
sheet-print = طباعة
sheet-change = تغيير الاختصارات…
