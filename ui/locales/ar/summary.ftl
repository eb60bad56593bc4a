# الملخص فوق المقالة وفي الصفوف، وما يتصل بها.
command-summary = إظهار الملخص أو إخفاؤه
command-copy-summary = نسخ الملخص
summary-title = الملخص
summary-from-article = جمل من المقالة نفسها
summary-from-page = ملخص الصفحة نفسها
summary-hide = إخفاء الملخص
summary-none = لا ملخص: المقالة أقصر من ذلك.
summary-copied = نُسخ الملخص.

# متى يظهر.
summary-mode = الملخص
summary-as-all = كما في كل الخلاصات
summary-off = أبدًا
summary-on-demand = عند الطلب
summary-always = فوق كل مقالة
settings-summary = الملخصات
settings-summary-hint = تُصنع على هذا الحاسوب من جمل المقالة نفسها؛ ولا يُسأل أحد. مفتاح واحد يُظهر الملخص أو يخفيه.
views-summaries = الملخص بدل الكلمات الأولى
command-toggle-summaries = إظهار الملخصات أو الكلمات الأولى في القائمة

related-title = مقالات ذات صلة
related-same-story = الخبر نفسه
related-shares = المشترك: { $words }
