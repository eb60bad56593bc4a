command-model-summary = تلخيص بنموذج اللغة
command-translate = ترجمة بنموذج اللغة
command-ask-model = طرح سؤال عن هذه المقالة
model-begins-summary = تجري كتابة الملخص.
model-begins-translation = تجري ترجمة المقالة.
model-begins-answer = تجري كتابة الإجابة.
model-ends-summary = الملخص جاهز.
model-ends-translation = الترجمة جاهزة.
model-ends-answer = الإجابة جاهزة.
model-stopped = تم الإيقاف.
model-summary-title = ملخص من نموذج اللغة لديك
model-writing = تجري الكتابة…
model-pieces = الجزء { $done } من { $total }
model-written-by = { $model }، { $when }
model-not-whole = غير مكتمل
model-outdated = تغيّرت المقالة منذ ذلك الحين.
model-again = إعادة الكتابة
model-remove = إزالة
model-remove-all = إزالة الكل
model-instead = بدلًا منه جُمل من المقالة نفسها:
model-open-settings = فتح الإعدادات
model-try-again = إعادة المحاولة
model-translated = ترجمة إلى { $to }
model-translated-from = ترجمة: { $from } – { $to }
model-translated-hint = أشر إلى جملة، أو انتقل إليها بمفتاح Tab ومفاتيح الأسهم، لعرض الأصل.
model-translate-into = الترجمة إلى
model-translate-rest = ترجمة الباقي
model-show-original = عرض الأصل
model-ask-title = أسئلة عن هذه المقالة
model-ask-label = سؤالك
model-ask-send = إرسال
model-ask-hint = تُرسل هذه المقالة وحدها إلى النموذج مع سؤالك. قد تكون الإجابات خاطئة.
error-model = لم يُنجز نموذج اللغة المطلوب.
model-problem-off = لم يُعدّ أي نموذج لغة.
model-problem-bad-address = هذا ليس عنوان خادم.
model-problem-unencrypted = لا يُرسل المفتاح دون تشفير. يُرجى استخدام عنوان https.
model-problem-unreachable = لا أحد يجيب على عنوان نموذج اللغة. هل الخادم يعمل؟
model-problem-tls = لا يستطيع خادم نموذج اللغة إثبات هويته.
model-problem-redirected = يحيل الخادم إلى عنوان آخر؛ لم يُرسل إليه شيء.
model-problem-timeout = لم يُجب نموذج اللغة في الوقت المناسب.
model-problem-cut-off = انقطعت الإجابة.
model-problem-unauthorized = يطلب الخادم مفتاحًا، أو مفتاحًا آخر.
model-problem-unknown-model = ليس لدى الخادم نموذج بهذا الاسم.
model-problem-too-many-requests = يطلب الخادم الانتظار: طلبات كثيرة جدًا.
model-problem-no-credit = نفد رصيدك لدى مزوّد الخدمة.
model-problem-too-long = النص أطول مما يستوعبه النموذج. يُرجى اختيار حجم أصغر في الإعدادات.
model-problem-server-error = لدى خادم نموذج اللغة مشكلة خاصة به.
model-problem-not-such-a-server = يوجد خادم، لكنه ليس خادم نموذج لغة.
model-problem-no-answer = لم يعطِ النموذج إجابة يمكن استخدامها.
model-problem-nonsense = لم تكن للإجابة نهاية فأُوقفت.
model-problem-day-limit = بلغت حدّ اليوم. لم يُرسل شيء.
model-problem-month-limit = بلغت حدّ هذا الشهر. لم يُرسل شيء.
model-problem-no-text = ليس في المقالة نص لإرساله.
settings-model = نموذج اللغة
settings-model-on = استخدام نموذج اللغة الخاص بي
settings-model-on-hint = للملخصات والترجمات والأسئلة عن مقالة عند طلبها. يصلح أي خادم بواجهة متوافقة مع OpenAI: ‏Ollama أو llama.cpp أو LM Studio أو خدمة مدفوعة.
settings-model-address = عنوان الخادم
settings-model-address-hint = على هذا الحاسوب أو في شبكتك المنزلية أو على الإنترنت.
settings-model-key = المفتاح
settings-model-key-hint = يُحفظ في سلسلة مفاتيح نظامك ولا يُعرض ثانيةً. لا تحتاجه الخوادم الخاصة غالبًا.
settings-model-key-kept = يوجد مفتاح محفوظ
settings-model-key-forget = نسيان المفتاح
settings-model-key-session = لا توجد سلسلة مفاتيح. يبقى المفتاح حتى إغلاق Broadsheet.
settings-model-name = النموذج
settings-model-name-hint = كما يسميه الخادم. يعرض الاختبار المتاح.
settings-model-offered = ما يعرضه الخادم
settings-model-test = اختبار
settings-model-testing = يجري الاختبار…
settings-model-works = يجيب { $model } في { NUMBER($seconds, maximumFractionDigits: 1) } ث.
settings-model-slow = يجيب { $model } ولكن ببطء: في { NUMBER($seconds, maximumFractionDigits: 0) } ث.
settings-model-into = ترجمة المقالات إلى
settings-model-into-interface = لغة النافذة
settings-model-summaries = كتابة الملخصات بتلك اللغة أيضًا
settings-model-context = حجم ذاكرة النموذج
settings-model-context-hint = تُرسل المقالات الأطول مجزأة. كثيرًا ما تسمح الخوادم المحلية بأقل مما يستطيعه النموذج.
settings-model-day = الحد الأقصى يوميًا
settings-model-month = الحد الأقصى شهريًا
settings-model-no-limit = بلا حد
settings-model-used-title = المستخدم حتى الآن
settings-model-used = الرموز اليوم: { $today }، هذا الشهر: { $month }، الطلبات: { $requests }.
settings-model-estimated = مقدّرة جزئيًا.
settings-model-sent = ما الذي يُرسل
settings-model-sent-text = عنوان ونص المقالة الواحدة المطلوبة وسؤالك وآخر الإجابات عن المقالة نفسها. لا شيء آخر من مكتبتك، ولا عناوين، ولا مقالات أخرى، ولا شيء دون طلب منك. ما يكتبه النموذج يُحفظ مع المقالة كي لا يُسأل مرتين.
search-languages = لغات المقالات
palette-language = المقالات: { $language }
toast-model-text-removed = { $count ->
    [zero] لم يُزل أي نص للنموذج.
    [one] أُزيل نص واحد للنموذج.
    [two] أُزيل نصان للنموذج.
    [few] أُزيلت { $count } نصوص للنموذج.
    [many] أُزيل { $count } نصًا للنموذج.
   *[other] أُزيل { $count } نص للنموذج.
}
step-model-text-removed = { $count ->
    [zero] لم يُزل أي نص لنموذج اللغة
    [one] إزالة نص واحد لنموذج اللغة
    [two] إزالة نصين لنموذج اللغة
    [few] إزالة { $count } نصوص لنموذج اللغة
    [many] إزالة { $count } نصًا لنموذج اللغة
   *[other] إزالة { $count } نص لنموذج اللغة
}
settings-model-tokens = { $count ->
    [zero] لا رموز
    [one] رمز واحد
    [two] رمزان
    [few] { $count } رموز
    [many] { $count } رمزًا
   *[other] { $count } رمز
}
settings-model-choose = { $count ->
    [zero] الخادم يستجيب ولا يعرض أي نموذج.
    [one] الخادم يستجيب ويعرض نموذجًا واحدًا. يُرجى اختياره.
    [two] الخادم يستجيب ويعرض نموذجين. يُرجى اختيار أحدهما.
    [few] الخادم يستجيب ويعرض { $count } نماذج. يُرجى اختيار أحدها.
    [many] الخادم يستجيب ويعرض { $count } نموذجًا. يُرجى اختيار أحدها.
   *[other] الخادم يستجيب ويعرض { $count } نموذج. يُرجى اختيار أحدها.
}
