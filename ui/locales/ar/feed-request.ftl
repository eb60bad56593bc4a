# ما يُرفق بطلب الخلاصة ولا ينبغي أن يعرفه غيرك.
feed-request = ملف الارتباط والترويسات
feed-request-hint = تُرسل إلى خادم هذه الخلاصة وحده، وتُحفظ في سلسلة مفاتيح النظام، ولا تُعرض مجددًا.
feed-request-sign-in-kept = اسم المستخدم وكلمة السر في سلسلة المفاتيح
feed-request-unchanged = محفوظ، ويبقى كما هو
feed-request-unreadable = لا تفصح سلسلة المفاتيح عما حُفظ لهذه الخلاصة. ألغِ قفلها ثم افتح هذا مجددًا.
feed-request-forgotten = عند الحفظ يُنسى كل ما حُفظ لهذه الخلاصة.
feed-request-forget = نسيان اسم المستخدم وكلمة السر وملف الارتباط والترويسات
feed-request-cookie = ملف الارتباط
feed-request-cookie-hint = كما يرسله متصفحك، مثل «session=abc; theme=dark».
feed-request-cookie-remove = إزالة ملف الارتباط
feed-request-headers = الترويسات
feed-request-add = إضافة ترويسة
feed-header-name = الاسم
feed-header-value = قيمة { $name }
feed-header-value-short = القيمة
feed-header-remove = إزالة { $name }

# ما الخطأ في الترويسة.
feed-header-bad-name = لا يحتوي اسم الترويسة إلا على حروف وأرقام ورموز مثل الشرطة، بلا مسافات.
feed-header-reserved = لا يمكن ضبط { $name }: فهي تخص الاتصال نفسه.
feed-header-is-cookie = لملف الارتباط حقله الخاص في الأعلى.
feed-header-twice = { $name } موجودة من قبل.
feed-header-bad-value = لا تحتوي القيمة على أسطر جديدة ولا على محارف تحكم.
feed-header-no-value = القيمة ناقصة.

# الرسائل.
toast-request-kept = بيانات طلب هذه الخلاصة محفوظة في سلسلة المفاتيح.
toast-request-session = لا توجد سلسلة مفاتيح هنا: تبقى بيانات طلب هذه الخلاصة حتى إغلاق Broadsheet.
toast-request-forgotten = لم يعد شيء محفوظًا لهذه الخلاصة.

# تقرير الاستيراد.
import-passwords-not-kept = { $count ->
    [zero] لا توجد سلسلة مفاتيح هنا: تبقى كلمات السر الخاصة بـ { $count } خلاصة حتى إغلاق Broadsheet.
    [one] لا توجد سلسلة مفاتيح هنا: تبقى كلمات السر الخاصة بـ خلاصة واحدة حتى إغلاق Broadsheet.
    [two] لا توجد سلسلة مفاتيح هنا: تبقى كلمات السر الخاصة بـ خلاصتين حتى إغلاق Broadsheet.
    [few] لا توجد سلسلة مفاتيح هنا: تبقى كلمات السر الخاصة بـ { $count } خلاصات حتى إغلاق Broadsheet.
    [many] لا توجد سلسلة مفاتيح هنا: تبقى كلمات السر الخاصة بـ { $count } خلاصة حتى إغلاق Broadsheet.
   *[other] لا توجد سلسلة مفاتيح هنا: تبقى كلمات السر الخاصة بـ { $count } خلاصة حتى إغلاق Broadsheet.
}
