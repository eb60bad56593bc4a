view-highlighted = التظليلات
highlighted-count = { $count ->
    [zero] { $count } مقالة فيها تظليل
    [one] مقالة واحدة فيها تظليل
    [two] مقالتان فيهما تظليل
    [few] { $count } مقالات فيها تظليل
    [many] { $count } مقالة فيها تظليل
   *[other] { $count } مقالة فيها تظليل
}
empty-highlighted = لا تظليلات هنا.
empty-highlighted-hint = لتظليل مقطع من مقالة، يكفي تحديده واختيار لون. ومن دون فأرة ينتقل الأمر «تظليل المحدد أو فقرة» من فقرة إلى فقرة.

command-go-highlighted = الانتقال إلى «التظليلات»
command-highlight = تظليل المحدد أو فقرة
command-show-highlights = كل التظليلات والملاحظات

color-yellow = أصفر
color-green = أخضر
color-blue = أزرق
color-pink = وردي
color-purple = بنفسجي

passage-selected = مقطع محدد
passage-highlight = تظليل
passage-color = اللون
passage-note = ملاحظة
passage-note-of = ملاحظة على «{ $quote }»
passage-note-placeholder = ما رأيك فيه؟
passage-copy = نسخ المقطع
passage-remove = إزالة التظليل
passage-done = تم
passage-gone = لم تعد هذه الكلمات في النص.
passage-too-long = هذا المقطع أطول من أن يُظلَّل.
passage-picking = تختار مفاتيح الأسهم فقرة. Enter لتظليلها، ومن { $first } إلى { $last } للون، و{ $note } لملاحظة، وEsc للخروج.
passage-picked = الفقرة { $number } من { $of }: { $words }
passages-count = { $count ->
    [zero] { $count } تظليلًا
    [one] تظليل واحد
    [two] تظليلان
    [few] { $count } تظليلات
    [many] { $count } تظليلًا
   *[other] { $count } تظليلًا
}

highlights-none = لم يُظلَّل شيء بعد.
highlights-not-found = لا تظليل يطابق البحث.
highlights-search = البحث في المقاطع والملاحظات
highlights-all-colors = الكل
highlights-more = عرض المزيد
highlights-copy = نسخ بصيغة Markdown
highlights-save = حفظ بصيغة Markdown…

toast-highlighted = ظُلِّل المقطع.
toast-note-kept = حُفظت الملاحظة.
toast-highlights-removed = { $count ->
    [zero] أُزيل { $count } تظليل.
    [one] أُزيل التظليل.
    [two] أُزيل تظليلان.
    [few] أُزيلت { $count } تظليلات.
    [many] أُزيل { $count } تظليلًا.
   *[other] أُزيل { $count } تظليل.
}
toast-passage-copied = نُسخ المقطع.
toast-highlights-copied = { $count ->
    [zero] نُسخ { $count } تظليل.
    [one] نُسخ تظليل واحد.
    [two] نُسخ تظليلان.
    [few] نُسخت { $count } تظليلات.
    [many] نُسخ { $count } تظليلًا.
   *[other] نُسخ { $count } تظليل.
}
toast-highlights-saved = { $count ->
    [zero] حُفظ { $count } تظليل.
    [one] حُفظ تظليل واحد.
    [two] حُفظ تظليلان.
    [few] حُفظت { $count } تظليلات.
    [many] حُفظ { $count } تظليلًا.
   *[other] حُفظ { $count } تظليل.
}

step-highlighted = { $count ->
    [zero] تظليل { $count } مقطع
    [one] تظليل مقطع واحد
    [two] تظليل مقطعين
    [few] تظليل { $count } مقاطع
    [many] تظليل { $count } مقطعًا
   *[other] تظليل { $count } مقطع
}
step-highlight-edited = { $count ->
    [zero] تغيير { $count } تظليل
    [one] تغيير تظليل واحد
    [two] تغيير تظليلين
    [few] تغيير { $count } تظليلات
    [many] تغيير { $count } تظليلًا
   *[other] تغيير { $count } تظليل
}
step-highlights-removed = { $count ->
    [zero] إزالة { $count } تظليل
    [one] إزالة تظليل واحد
    [two] إزالة تظليلين
    [few] إزالة { $count } تظليلات
    [many] إزالة { $count } تظليلًا
   *[other] إزالة { $count } تظليل
}

reading-minutes = { $minutes ->
    [zero] قراءة { $minutes } دقيقة
    [one] قراءة دقيقة واحدة
    [two] قراءة دقيقتين
    [few] قراءة { $minutes } دقائق
    [many] قراءة { $minutes } دقيقة
   *[other] قراءة { $minutes } دقيقة
}
reading-progress = مقدار ما قُرئ
reading-progress-value = { $minutes ->
    [zero] { PERCENT($percent) }
    [one] { PERCENT($percent) }، بقيت دقيقة تقريبًا
    [two] { PERCENT($percent) }، بقيت دقيقتان تقريبًا
    [few] { PERCENT($percent) }، بقيت { $minutes } دقائق تقريبًا
    [many] { PERCENT($percent) }، بقيت { $minutes } دقيقة تقريبًا
   *[other] { PERCENT($percent) }، بقيت { $minutes } دقيقة تقريبًا
}

settings-reading-time = إظهار الوقت الذي تستغرقه قراءة المقالة
settings-reading-progress = إظهار مقدار ما قُرئ من المقالة
settings-reading-resume = إعادة فتح المقالات حيث تُركت
settings-reading-resume-hint = ما تُرك منها بعد الشاشة الأولى وقبل نهايته.
