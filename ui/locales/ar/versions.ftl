# ما غيّره الناشر في المقالة.
command-show-changes = عرض التغييرات في المقالة
reader-show-changes = عرض التغييرات
versions-title = التغييرات
versions-before = النص السابق، منذ
versions-added = { $count ->
    [zero] لم تُضف أي كلمة
    [one] أُضيفت كلمة واحدة
    [two] أُضيفت كلمتان
    [few] أُضيفت { $count } كلمات
    [many] أُضيفت { $count } كلمة
   *[other] أُضيفت { $count } كلمة
}
versions-removed = { $count ->
    [zero] لم تُحذف أي كلمة
    [one] حُذفت كلمة واحدة
    [two] حُذفت كلمتان
    [few] حُذفت { $count } كلمات
    [many] حُذفت { $count } كلمة
   *[other] حُذفت { $count } كلمة
}
versions-same = الكلمات نفسها.
versions-coarse = بعض المقاطع أطول من أن تُقارن كلمة بكلمة، لذلك وُضعت علامة عليها كاملة.
versions-place = التغيير { $number } من { $count }
versions-previous = التغيير السابق
versions-next = التغيير التالي
versions-gone = لم يعد النص السابق محفوظًا.
