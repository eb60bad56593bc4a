# مقالات محددة عدة.
selection-count = { $count ->
    [zero] لا مقالات محددة
    [one] مقالة واحدة محددة
    [two] مقالتان محددتان
    [few] { $count } مقالات محددة
    [many] { $count } مقالة محددة
   *[other] { $count } مقالة محددة
}
selection-collapse = العودة إلى مقالة واحدة
selection-actions = ماذا تفعل…
selection-end = إلغاء
selection-marks = وضع العلامات والحفظ
selection-addresses = الفتح والنسخ

# الأوامر.
command-go-later = الانتقال إلى «القراءة لاحقًا»
command-read-later = القراءة لاحقًا، إضافة أو إزالة
command-tag = الوسوم
command-snooze = تأجيل
command-wake = استعادة المقالات المؤجلة الآن
command-copy-title-address = نسخ اسم المقالة وعنوانها
command-copy-markdown = نسخ الرابط بصيغة Markdown
command-reveal-feed = إظهار المقالة في خلاصتها
command-select-next = تحديد المقالة التالية أيضًا
command-select-previous = تحديد المقالة السابقة أيضًا
command-select-all = تحديد الكل
command-mark-above-unread = وضع علامة غير مقروء على كل ما سبق
command-mark-below-unread = وضع علامة غير مقروء على كل ما يلي
command-mark-older-1 = وضع علامة مقروء على ما هو أقدم من يوم
command-mark-older-3 = وضع علامة مقروء على ما هو أقدم من ثلاثة أيام
command-mark-older-7 = وضع علامة مقروء على ما هو أقدم من أسبوع
command-mark-older-14 = وضع علامة مقروء على ما هو أقدم من أسبوعين
command-history = سجل التغييرات

# القوائم.
article-read-later = القراءة لاحقًا
article-not-read-later = إزالة من «القراءة لاحقًا»
article-snooze = تأجيل
article-tags = الوسوم…
article-open-browser = { $count ->
    [zero] فتح الكل في المتصفح
    [one] فتح في المتصفح
    [two] فتح الكل في المتصفح
    [few] فتح الكل في المتصفح
    [many] فتح الكل في المتصفح
   *[other] فتح الكل في المتصفح
}
article-copy-link = { $count ->
    [zero] نسخ العناوين
    [one] نسخ العنوان
    [two] نسخ العناوين
    [few] نسخ العناوين
    [many] نسخ العناوين
   *[other] نسخ العناوين
}
article-copy-title-link = { $count ->
    [zero] نسخ أسماء المقالات وعناوينها
    [one] نسخ اسم المقالة وعنوانها
    [two] نسخ أسماء المقالات وعناوينها
    [few] نسخ أسماء المقالات وعناوينها
    [many] نسخ أسماء المقالات وعناوينها
   *[other] نسخ أسماء المقالات وعناوينها
}
article-copy-markdown = { $count ->
    [zero] نسخ قائمةً بصيغة Markdown
    [one] نسخ الرابط بصيغة Markdown
    [two] نسخ قائمةً بصيغة Markdown
    [few] نسخ قائمةً بصيغة Markdown
    [many] نسخ قائمةً بصيغة Markdown
   *[other] نسخ قائمةً بصيغة Markdown
}
article-mark-unread-many = وضع علامة غير مقروء على ما سبق أو ما يلي
article-above-unread = كل ما سبق
article-below-unread = كل ما يلي
article-mark-older = وضع علامة مقروء على الأقدم
age-1 = أقدم من يوم
age-3 = أقدم من ثلاثة أيام
age-7 = أقدم من أسبوع
age-14 = أقدم من أسبوعين
article-alike = البحث عن مقالات مشابهة
alike-author = بقلم { $author }
alike-no-author = للكاتب نفسه
alike-words = عن «{ $words }»
alike-no-words = عن الموضوع نفسه

# سبب حفظ المقالة.
article-is-later = القراءة لاحقًا
article-is-snoozed = مؤجلة حتى { DATETIME($when, weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "numeric") }
article-show-tag = إظهار كل المقالات التي تحمل هذا الوسم
row-more-tags = +{ $count }

# التأجيل.
snooze-title = تأجيل
snooze-about = { $count ->
    [zero] تختفي المقالات ثم تعود غير مقروءة.
    [one] تختفي المقالة ثم تعود غير مقروءة.
    [two] تختفي المقالتان ثم تعودان غير مقروءتين.
    [few] تختفي { $count } مقالات ثم تعود غير مقروءة.
    [many] تختفي { $count } مقالة ثم تعود غير مقروءة.
   *[other] تختفي { $count } مقالة ثم تعود غير مقروءة.
}
snooze-later-today = لاحقًا اليوم
snooze-tomorrow = غدًا
snooze-weekend = في عطلة نهاية الأسبوع
snooze-next-week = الأسبوع القادم
snooze-pick = اختيار يوم…
snooze-wake = استعادة الآن
snooze-until = تأجيل حتى { DATETIME($when, weekday: "short", day: "numeric", month: "short") }
snooze-calendar = يوم العودة
calendar-before = الشهر السابق
calendar-after = الشهر التالي

# الوسوم.
tags-title = الوسوم
tags-about = { $count ->
    [zero] وسوم { $count } مقالة.
    [one] وسوم هذه المقالة.
    [two] وسوم مقالتين.
    [few] وسوم { $count } مقالات.
    [many] وسوم { $count } مقالة.
   *[other] وسوم { $count } مقالة.
}
tags-search = البحث عن وسم أو إنشاؤه
tags-hint = مفتاح الإدخال يختار وسمًا، وفي الحقل الفارغ يحفظ.
tags-new = إنشاء «{ $name }»
tags-some = على بعضها
tags-none = لا وسوم بعد. اكتب اسمًا لإنشاء وسم.

# الأسئلة.
mark-all-title = هل توضع علامة مقروء على الكل؟
mark-all-text = { $count ->
    [zero] تعرض القائمة { $count } مقالة. يمكنك التراجع عن ذلك.
    [one] تعرض القائمة مقالة واحدة. يمكنك التراجع عن ذلك.
    [two] تعرض القائمة مقالتين. يمكنك التراجع عن ذلك.
    [few] تعرض القائمة { $count } مقالات. يمكنك التراجع عن ذلك.
    [many] تعرض القائمة { $count } مقالة. يمكنك التراجع عن ذلك.
   *[other] تعرض القائمة { $count } مقالة. يمكنك التراجع عن ذلك.
}
open-many-title = هل تُفتح كلها؟
open-many-text = { $count ->
    [zero] لا تُفتح أي مقالة في المتصفح.
    [one] تُفتح مقالة واحدة في المتصفح.
    [two] تُفتح مقالتان في المتصفح، كل منهما في لسان.
    [few] تُفتح { $count } مقالات في المتصفح، كل منها في لسان.
    [many] تُفتح { $count } مقالة في المتصفح، كل منها في لسان.
   *[other] تُفتح { $count } مقالة في المتصفح، كل منها في لسان.
}
open-many-yes = { $count ->
    [zero] فتح { $count } مقالة
    [one] فتح مقالة واحدة
    [two] فتح مقالتين
    [few] فتح { $count } مقالات
    [many] فتح { $count } مقالة
   *[other] فتح { $count } مقالة
}

# الرسائل.
toast-articles-copied = { $count ->
    [zero] تم نسخ { $count } مقالة.
    [one] تم النسخ.
    [two] تم نسخ مقالتين.
    [few] تم نسخ { $count } مقالات.
    [many] تم نسخ { $count } مقالة.
   *[other] تم نسخ { $count } مقالة.
}
toast-too-many-to-copy = { $most ->
    [zero] يمكن نسخ { $most } مقالة على الأكثر دفعة واحدة.
    [one] يمكن نسخ مقالة واحدة على الأكثر دفعة واحدة.
    [two] يمكن نسخ مقالتين على الأكثر دفعة واحدة.
    [few] يمكن نسخ { $most } مقالات على الأكثر دفعة واحدة.
    [many] يمكن نسخ { $most } مقالة على الأكثر دفعة واحدة.
   *[other] يمكن نسخ { $most } مقالة على الأكثر دفعة واحدة.
}
toast-read-later = { $count ->
    [zero] حُفظت { $count } مقالة للقراءة لاحقًا.
    [one] حُفظت للقراءة لاحقًا.
    [two] حُفظت مقالتان للقراءة لاحقًا.
    [few] حُفظت { $count } مقالات للقراءة لاحقًا.
    [many] حُفظت { $count } مقالة للقراءة لاحقًا.
   *[other] حُفظت { $count } مقالة للقراءة لاحقًا.
}
toast-not-read-later = { $count ->
    [zero] أُزيلت { $count } مقالة من «القراءة لاحقًا».
    [one] أُزيلت من «القراءة لاحقًا».
    [two] أُزيلت مقالتان من «القراءة لاحقًا».
    [few] أُزيلت { $count } مقالات من «القراءة لاحقًا».
    [many] أُزيلت { $count } مقالة من «القراءة لاحقًا».
   *[other] أُزيلت { $count } مقالة من «القراءة لاحقًا».
}
toast-snoozed = { $count ->
    [zero] أُجلت { $count } مقالة حتى { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
    [one] أُجلت حتى { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
    [two] أُجلت مقالتان حتى { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
    [few] أُجلت { $count } مقالات حتى { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
    [many] أُجلت { $count } مقالة حتى { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
   *[other] أُجلت { $count } مقالة حتى { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }.
}
toast-woken = { $count ->
    [zero] عادت { $count } مقالة.
    [one] عادت المقالة.
    [two] عادت مقالتان.
    [few] عادت { $count } مقالات.
    [many] عادت { $count } مقالة.
   *[other] عادت { $count } مقالة.
}
toast-tagged = { $count ->
    [zero] تغيرت وسوم { $count } مقالة.
    [one] تغيرت الوسوم.
    [two] تغيرت وسوم مقالتين.
    [few] تغيرت وسوم { $count } مقالات.
    [many] تغيرت وسوم { $count } مقالة.
   *[other] تغيرت وسوم { $count } مقالة.
}

# الإعدادات.
settings-mark-by-moving = التنقل في القائمة بالمفاتيح يضع علامة مقروء
settings-mark-by-moving-auto = إلا مع قارئ الشاشة
settings-mark-by-moving-on = دائمًا
settings-mark-by-moving-off = أبدًا
settings-mark-by-moving-hint = وإلا فمفتاح الإدخال أو المسافة أو النقر أو الانتقال إلى النص يضعها.
settings-mark-by-scrolling = وضع علامة مقروء على ما أمرّره في القائمة
settings-ask-mark-all = السؤال قبل وضع علامة مقروء على الكل
settings-next-after-mark-all = بعد وضع علامة مقروء على الكل، الانتقال إلى الخلاصة التالية التي فيها جديد
