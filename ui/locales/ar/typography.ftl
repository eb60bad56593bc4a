# تنضيد المقالات.
typography-preview = معاينة
typography-font = خط المقالات
typography-font-system = كخط النافذة
typography-font-serif = بزوائد
typography-font-sans = بلا زوائد
typography-font-mono = ثابت العرض
typography-font-installed = خط مثبَّت…
typography-family = الخط المثبَّت
typography-family-search = بحث في الخطوط
typography-family-looking = جارٍ البحث عن الخطوط…
typography-family-none = لا خط بهذا الاسم.
typography-line = ارتفاع السطر
typography-measure = أطول سطر
typography-characters = { $count ->
    [zero] لا أحرف
    [one] حرف واحد
    [two] حرفان
    [few] { $count } أحرف
    [many] { $count } حرفًا
   *[other] { $count } حرف
}
typography-spacing = المسافة بين الأحرف
typography-spacing-normal = عادية
typography-paper-in-light = المقالات في نافذة فاتحة
typography-paper-in-dark = المقالات في نافذة داكنة
typography-paper-window = كالنافذة
typography-paper-paper = ورقي
typography-paper-sepia = بني داكن
typography-paper-grey = رمادي
typography-paper-black = أسود
typography-justify = ضبط النص من الجانبين
typography-hyphens = تقسيم الكلمات
typography-hyphens-hint = في اللغات المعروفة التي لها قواعد لذلك.
typography-code = تلوين الشفرة البرمجية
typography-own-styles = أنماطك الخاصة للمقالات
typography-own-styles-hint = ‏CSS. تسري داخل نص المقالات ولا يمكنها تحميل أي شيء.
typography-dropped = ما أُهمل من أنماطك:
typography-dropped-unknown = غير مفهوم
typography-dropped-loads = قد يحمّل شيئًا
typography-dropped-leaves = قد يخرج من النص
typography-dropped-long = طويل جدًا
typography-sample-title = قطار الليل
typography-sample-text = بعد منتصف الليل بزمن طويل توقف القطار بين محطتين. لم يسأل أحد عن السبب. فتح أحدهم نافذة فدخلت رائحة التبن والمطر؛ ولربع ساعة لم يُسمع سوى طقطقة المعدن الدافئ.
typography-sample-link = متابعة القراءة
typography-sample-quote = «الصبر جدول مواعيد لم يطبعه أحد.»

# الحواشي.
footnote = الحاشية { $name }
footnote-go = الانتقال إلى الحاشية

# لغة الخلاصة.
feed-text-language = لغة المقالات
feed-text-language-found = كما تذكر المقالات
feed-text-direction = اتجاه المقالات
feed-text-direction-found = كما يسير النص
feed-text-direction-ltr = من اليسار إلى اليمين
feed-text-direction-rtl = من اليمين إلى اليسار

command-full-screen = ملء الشاشة
command-paper-window = المقالات بألوان النافذة
command-paper-paper = المقالات على ورق
command-paper-sepia = المقالات على بني داكن
command-paper-grey = المقالات على رمادي
command-paper-black = المقالات على أسود
