# نص صفحة المقالة بدلًا من نص الخلاصة.
command-full-text = عرض النص الكامل أو نص الخلاصة
command-full-text-again = إعادة تحميل النص الكامل
full-text-show = عرض النص الكامل
full-text-hide = عرض نص الخلاصة
full-text-loading = جارٍ جلب النص الكامل…
full-text-ready = النص الكامل جاهز.
full-text-from = النص الكامل من { $site }
full-text-pages = { $count ->
    [zero] بلا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
}
full-text-removed = { $count ->
    [zero] لم يُحذف أي إطار
    [one] حُذف إطار واحد
    [two] حُذف إطاران
    [few] حُذفت { $count } إطارات
    [many] حُذف { $count } إطارًا
   *[other] حُذف { $count } إطار
}
full-text-removed-hint = نشرات بريدية وروابط إلى مقالات أخرى وأزرار
full-text-older = غيّرت الخلاصة المقالة بعد ذلك.
full-text-again = إعادة التحميل
full-text-retry = إعادة المحاولة
full-text-ahead = النصوص الكاملة: { $done } من { $total }
full-text-fetching = جارٍ جلب النصوص الكاملة مسبقًا

# أي نص تعرضه الخلاصة.
full-text-mode = النص الكامل
full-text-never = أبدًا
full-text-on-demand = عند الطلب
full-text-always = دائمًا، ودون اتصال أيضًا

# سبب غيابه، بعد الجملة الأولى.
full-text-refused = لا يوجد نص كامل.
full-text-no-address = لا تذكر المقالة صفحة لها.
full-text-not-fetched = تعذّر جلب الصفحة.
full-text-not-a-page = يؤدي العنوان إلى ملف لا إلى صفحة ويب.
full-text-too-large = الصفحة أكبر من أن تُقرأ هنا.
full-text-no-article = لم يُعثر على مقالة في الصفحة.
full-text-error-page = يعرض الموقع خطأً أو يطلب التحقق من أنك لست روبوتًا.
full-text-consent = يطلب الموقع الموافقة على ملفات تعريف الارتباط أولًا.
full-text-paywall = البقية لمشتركي الموقع.
full-text-sign-in = يطلب الموقع تسجيل الدخول.
full-text-index = الصفحة قائمة مقالات.
full-text-other-article = في الصفحة مقالة أخرى.
full-text-shorter = ليس في الصفحة أكثر مما في الخلاصة.
full-text-private = يؤدي العنوان إلى شبكة خاصة.
full-text-forbidden = لا يقدّم الموقع الصفحة.
full-text-gone = لم تعد الصفحة موجودة.
full-text-internal = حدث خطأ داخل Broadsheet.
