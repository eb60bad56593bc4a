# Backups, moving, and what is done when a library is damaged.
settings-library = المكتبة والنسخ الاحتياطية
library-weekly = إنشاء نسخة احتياطية كل أسبوع
library-weekly-hint = تُحفظ خمس نسخ من كل نوع في مجلد المكتبة.
library-backups = النسخ الاحتياطية
library-back-up = إنشاء نسخة الآن
library-restore = استعادة
library-restore-of = استعادة نسخة { $date }
library-restore-ask = تعود المكتبة كما كانت في { $date }. يُنسخ ما فيها الآن احتياطيًا أولًا، فيمكن الرجوع إليه.
library-none = لا توجد نسخة احتياطية بعد.
library-reason-weekly = أسبوعية
library-reason-before_upgrade = قبل ترقية
library-reason-before_restore = قبل وضع مكتبة أخرى مكانها
library-reason-on_demand = بطلب منك
library-articles = { $count ->
    [zero] لا مقالات
    [one] مقالة واحدة
    [two] مقالتان
    [few] { $count } مقالات
    [many] { $count } مقالة
   *[other] { $count } مقالة
}
library-backed-up = أُنشئت نسخة احتياطية.
library-take-back = رجوع
library-packed = { $articles ->
    [zero] حُفظت المكتبة: لا مقالات.
    [one] حُفظت المكتبة: مقالة واحدة.
    [two] حُفظت المكتبة: مقالتان.
    [few] حُفظت المكتبة: { $articles } مقالات.
    [many] حُفظت المكتبة: { $articles } مقالة.
   *[other] حُفظت المكتبة: { $articles } مقالة.
}
library-restored = { $articles ->
    [zero] استُعيدت المكتبة: لا مقالات.
    [one] استُعيدت المكتبة: مقالة واحدة.
    [two] استُعيدت المكتبة: مقالتان.
    [few] استُعيدت المكتبة: { $articles } مقالات.
    [many] استُعيدت المكتبة: { $articles } مقالة.
   *[other] استُعيدت المكتبة: { $articles } مقالة.
}
library-move = الانتقال إلى جهاز آخر
library-move-hint = ملف واحد فيه الخلاصات والمقالات والتظليلات والإعدادات والصور المحفوظة. لا كلمات سر فيه: تبقى في سلسلة مفاتيح هذا الجهاز.
library-pack = حفظ في ملف…
library-unpack = فتح من ملف…
library-pack-episodes = مع الحلقات المنزّلة
library-unpack-ask = تحل المكتبة التي في { $file } محل هذه. يُنسخ ما فيها الآن احتياطيًا أولًا، فيمكن الرجوع إليه.
library-check = البحث عن تلف
library-check-hint = تُقرأ المكتبة كلها وفهرس بحثها، ويمكن متابعة القراءة في الأثناء.
library-checking = جارٍ البحث…
library-check-well = كل شيء سليم.
library-check-problems = { $count ->
    [zero] لم توجد مشكلات.
    [one] وُجدت مشكلة واحدة. يمكن استعادة نسخة احتياطية أعلاه.
    [two] وُجدت مشكلتان. يمكن استعادة نسخة احتياطية أعلاه.
    [few] وُجدت { $count } مشكلات. يمكن استعادة نسخة احتياطية أعلاه.
    [many] وُجدت { $count } مشكلة. يمكن استعادة نسخة احتياطية أعلاه.
   *[other] وُجدت { $count } مشكلة. يمكن استعادة نسخة احتياطية أعلاه.
}
library-use = على القرص
library-use-database = المقالات وكل ما يتبعها
library-use-images = الصور المحفوظة
library-use-episodes = الحلقات المنزّلة
library-use-backups = النسخ الاحتياطية
library-use-set_aside = مكتبات تالفة وُضعت جانبًا
library-use-free = المساحة الحرة
library-stop = إيقاف
library-stage-copying = جارٍ نسخ المكتبة…
library-stage-checking = جارٍ فحص النسخة…
library-stage-packing = جارٍ كتابة الملف…
library-stage-unpacking = جارٍ قراءة الملف…
library-stage-restoring = جارٍ استعادة المكتبة…

# How long articles are kept.
library-keep-count = عدد المقالات المحفوظة من كل خلاصة
library-keep-count-hint = تذهب الأقدم أولًا. تبقى المقالات المميزة بنجمة أو وسم أو تظليل، والمؤجلة، وما هو للقراءة لاحقًا.
library-keep-all = الكل
library-keep-newest = أحدث { $count }
library-keep-unread = الاحتفاظ بالمقالات غير المقروءة مهما كان عمرها وعددها

# A library that was damaged, and one that cannot be opened.
recovery-title = كانت مكتبتك تالفة وأُصلحت
recovery-damage-unreadable = تعذرت قراءة أجزاء من ملفها.
recovery-damage-empty = كان ملفها فارغًا.
recovery-damage-missing = لم يعد ملفها موجودًا.
recovery-saved = ما أُنقذ: { $feeds ->
        [zero] لا خلاصات
        [one] خلاصة واحدة
        [two] خلاصتان
        [few] { $feeds } خلاصات
        [many] { $feeds } خلاصة
       *[other] { $feeds } خلاصة
    }، { $articles ->
        [zero] لا مقالات
        [one] مقالة واحدة
        [two] مقالتان
        [few] { $articles } مقالات
        [many] { $articles } مقالة
       *[other] { $articles } مقالة
    }.
recovery-starred = المميزة بنجمة: { $count }.
recovery-backup = { $count ->
    [zero] ما كان ناقصًا أُخذ من نسخة { $date }: لا مقالات.
    [one] ما كان ناقصًا أُخذ من نسخة { $date }: مقالة واحدة.
    [two] ما كان ناقصًا أُخذ من نسخة { $date }: مقالتان.
    [few] ما كان ناقصًا أُخذ من نسخة { $date }: { $count } مقالات.
    [many] ما كان ناقصًا أُخذ من نسخة { $date }: { $count } مقالة.
   *[other] ما كان ناقصًا أُخذ من نسخة { $date }: { $count } مقالة.
}
recovery-articles_lost = { $count ->
    [zero] لم تُفقد مقالات.
    [one] فُقدت مقالة واحدة.
    [two] فُقدت مقالتان.
    [few] فُقدت { $count } مقالات.
    [many] فُقدت { $count } مقالة.
   *[other] فُقدت { $count } مقالة.
}
recovery-texts_lost = { $count ->
    [zero] لم تفقد أي مقالة نصها.
    [one] فقدت مقالة واحدة نصها، وقد تجلبه خلاصتها من جديد.
    [two] فقدت مقالتان نصهما، وقد تجلبه الخلاصات من جديد.
    [few] فقدت { $count } مقالات نصها، وقد تجلبه الخلاصات من جديد.
    [many] فقدت { $count } مقالة نصها، وقد تجلبه الخلاصات من جديد.
   *[other] فقدت { $count } مقالة نصها، وقد تجلبه الخلاصات من جديد.
}
recovery-statuses_lost = { $count ->
    [zero] لم تتغير حالة أي مقالة.
    [one] مقالة واحدة صارت غير مقروءة وبلا نجمة.
    [two] مقالتان صارتا غير مقروءتين وبلا نجمة.
    [few] { $count } مقالات صارت غير مقروءة وبلا نجمة.
    [many] { $count } مقالة صارت غير مقروءة وبلا نجمة.
   *[other] { $count } مقالة صارت غير مقروءة وبلا نجمة.
}
recovery-feeds_without_address = { $count ->
    [zero] لم تفقد أي خلاصة عنوانها.
    [one] فقدت خلاصة واحدة عنوانها، وهي متوقفة مؤقتًا حتى يُكتب لها عنوان.
    [two] فقدت خلاصتان عنوانيهما، وهما متوقفتان مؤقتًا حتى يُكتب لهما عنوان.
    [few] فقدت { $count } خلاصات عناوينها، وهي متوقفة مؤقتًا حتى تُكتب لها عناوين.
    [many] فقدت { $count } خلاصة عناوينها، وهي متوقفة مؤقتًا حتى تُكتب لها عناوين.
   *[other] فقدت { $count } خلاصة عناوينها، وهي متوقفة مؤقتًا حتى تُكتب لها عناوين.
}
recovery-settings_lost = عادت الإعدادات إلى قيمها المعتادة.
recovery-nothing-lost = لا شيء ناقص، بقدر ما يمكن معرفته.
recovery-aside = لم يُحذف الملف التالف. مكانه:
recovery-backups = النسخ الاحتياطية…
recovery-done = متابعة
refusal-title = تعذر فتح مكتبتك
refusal-untouched = لم يتغير شيء.
error-no-such-backup = لم تعد هذه النسخة الاحتياطية موجودة.
error-not-a-library = هذا الملف ليس مكتبة Broadsheet كاملة. ({ $detail })
library-opening = لحظة: يجري فحص مكتبتك.
