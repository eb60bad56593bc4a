# الموجز: ما روته الخلاصات في مدة، على صفحة واحدة.
briefing-title = الموجز
command-go-briefing = الانتقال إلى الموجز
command-briefing-today = موجز اليوم
command-briefing-since = الموجز منذ آخر زيارة
command-briefing-day = اختيار يوم للموجز
command-briefing-mark-read = وضع علامة مقروء على هذا الموجز
command-briefing-save-html = حفظ الموجز كصفحة ويب
command-briefing-save-epub = حفظ الموجز ككتاب إلكتروني
command-briefing-save-markdown = حفظ الموجز بصيغة Markdown
group-briefing = الموجز
briefing-period = المدة
briefing-period-today = اليوم
briefing-period-since = منذ آخر زيارة
briefing-period-day = يوم آخر
briefing-since = منذ { DATETIME($when, weekday: "long", hour: "numeric", minute: "numeric") }
briefing-minutes = { $count ->
    [zero] أقل من دقيقة للقراءة
    [one] دقيقة واحدة للقراءة
    [two] دقيقتان للقراءة
    [few] { $count } دقائق للقراءة
    [many] { $count } دقيقة للقراءة
   *[other] { $count } دقيقة للقراءة
}
briefing-leads = أهم الأخبار
briefing-more = المزيد
briefing-more-sources = { $count ->
    [zero] ولا غيرها
    [one] وأخرى واحدة
    [two] واثنتان أخريان
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
briefing-read = (مقروء)
briefing-starred = (بنجمة)
briefing-end = هذا كل شيء.
briefing-left-out = { $count ->
    [zero] لا مقالات أخرى خارج هذه الصفحة.
    [one] مقالة أخرى واحدة ليست في هذه الصفحة.
    [two] مقالتان أخريان ليستا في هذه الصفحة.
    [few] { $count } مقالات أخرى ليست في هذه الصفحة.
    [many] { $count } مقالة أخرى ليست في هذه الصفحة.
   *[other] { $count } مقالة أخرى ليست في هذه الصفحة.
}
briefing-show-rest = عرض المقالات غير المقروءة
briefing-new = { $count ->
    [zero] لا مقالات جديدة
    [one] مقالة جديدة
    [two] مقالتان جديدتان
    [few] { $count } مقالات جديدة
    [many] { $count } مقالة جديدة
   *[other] { $count } مقالة جديدة
}
briefing-menu = المزيد عن هذا الموجز
briefing-settings = إعدادات الموجز
briefing-back = العودة إلى الموجز
briefing-saved = حُفظ الموجز.

# سبب وجود الخبر هنا.
briefing-why-feeds = { $count ->
    [zero] ليس في خلاصاتك
    [one] في خلاصة من خلاصاتك
    [two] في خلاصتين من خلاصاتك
    [few] في { $count } من خلاصاتك
    [many] في { $count } من خلاصاتك
   *[other] في { $count } من خلاصاتك
}
briefing-why-read = كثيرًا ما تُقرأ { $feed }
briefing-why-starred-feed = كثيرًا ما توضع نجمة على { $feed }
briefing-why-starred = عليه نجمة
briefing-why-fresh = جديد

# لا شيء يُروى.
briefing-no-feeds = لا شيء يُروى بعد.
briefing-no-feeds-hint = بعد الاشتراك في بعض الخلاصات يُروى يومها هنا.
briefing-empty-today = لم يصل شيء اليوم بعد.
briefing-empty-since = لم يصل شيء منذ آخر زيارة.
briefing-empty-day = لم يصل شيء في ذلك اليوم.
briefing-empty-hint = يمكن الاطلاع على أيام أخرى.
briefing-latest = آخر يوم فيه مقالات
briefing-choose-day = اختيار يوم
briefing-choose-hint = لا يمكن اختيار أيام بلا مقالات.
briefing-show-day = عرض

# رسالته في ساعة من اليوم.
briefing-ready = { $count ->
    [zero] الموجز: لا أخبار
    [one] الموجز: خبر واحد
    [two] الموجز: خبران
    [few] الموجز: { $count } أخبار
    [many] الموجز: { $count } خبرًا
   *[other] الموجز: { $count } خبر
}

settings-briefing-interest = تقديم ما يُعطى وقتًا للقراءة في الموجز
settings-briefing-interest-hint = تُحسب المقالات التي بقيت مفتوحة بضع ثوانٍ، والنجوم؛ ولا يُحسب أبدًا ما وُضعت عليه علامة مقروء فقط. ولا يغادر شيء من ذلك هذا الحاسوب.
settings-briefing-learned = ما تعلمه Broadsheet من القراءة
settings-briefing-learned-none = لا شيء بعد.
settings-briefing-learned-line = المفتوح: { $read } من { $came }. بنجمة: { $starred }.
settings-briefing-forget = نسيان كل ذلك
settings-briefing-forgotten = نُسي ما جرى تعلمه من القراءة.
settings-briefing-notify = رسالة عند جاهزية الموجز
settings-briefing-notify-hint = تصل ما دام Broadsheet قيد التشغيل.
settings-briefing-notify-never = أبدًا
