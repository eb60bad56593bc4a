command-copy-text = نسخ النص بصيغة Markdown
command-mail = إرسال بالبريد
command-print = طباعة أو حفظ بصيغة PDF
command-save-html = حفظ كملف HTML
command-save-markdown = حفظ كملف Markdown
command-save-epub = حفظ ككتاب (EPUB)
command-save-view-epub = حفظ هذه القائمة ككتاب (EPUB)
command-back-to-article = العودة إلى المقالة صاحبة الرابط
more-copy = نسخ
more-save = حفظ باسم
trail-back = العودة إلى «{ $title }»

# Saving.
export-title = جارٍ الحفظ
export-progress = { $done } من { $total } مقالات
export-done = { $count ->
    [zero] لم تُحفظ أي مقالة.
    [one] تم الحفظ.
    [two] تم حفظ مقالتين.
    [few] تم حفظ { $count } مقالات.
    [many] تم حفظ { $count } مقالة.
   *[other] تم حفظ { $count } مقالة.
}
export-done-without = { $count ->
    [zero] تم الحفظ مع جميع الصور.
    [one] تم الحفظ، وتعذر الحصول على صورة واحدة.
    [two] تم الحفظ، وتعذر الحصول على صورتين.
    [few] تم الحفظ، وتعذر الحصول على { $count } صور.
    [many] تم الحفظ، وتعذر الحصول على { $count } صورة.
   *[other] تم الحفظ، وتعذر الحصول على { $count } صورة.
}
export-show = إظهار في المجلد
export-too-many = يتسع الكتاب الواحد لعدد أقصاه { $most } من المقالات.
toast-texts-copied = { $count ->
    [zero] لم يُنسخ أي نص.
    [one] تم نسخ النص.
    [two] تم نسخ نصين.
    [few] تم نسخ { $count } نصوص.
    [many] تم نسخ { $count } نصًا.
   *[other] تم نسخ { $count } نص.
}
toast-selection-copied = تم نسخ التحديد.
