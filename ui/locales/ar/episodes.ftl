# ما يذكره البودكاست عن الحلقة.
episode-people = المشاركون
episode-host = التقديم
episode-cohost = التقديم المشترك
episode-guest = ضيف
episode-guest-host = تقديم ضيف
episode-producer = الإنتاج
episode-editor = التحرير
episode-transcript = النص المكتوب
episode-transcript-read = قراءة
episode-chapters = الفصول
episode-chapters-count = { $count ->
    [zero] لا فصول
    [one] فصل واحد
    [two] فصلان
    [few] { $count } فصول
    [many] { $count } فصلًا
   *[other] { $count } فصل
}
episode-chapters-list = قائمة الفصول
