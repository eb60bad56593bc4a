# الاشتراك والاستيراد والرسائل.
subscribe-title = الاشتراك في موقع
subscribe-address = عنوان موقع أو خلاصة
subscribe-find = البحث عن خلاصات
subscribe-finding = جارٍ البحث عن خلاصات…
subscribe-none = لم يُعثر على خلاصة في هذا العنوان.
subscribe-found = { $count ->
    [zero] لم يُعثر على خلاصات.
    [one] عُثر على خلاصة واحدة.
    [two] عُثر على خلاصتين.
    [few] عُثر على { $count } خلاصات.
    [many] عُثر على { $count } خلاصة.
   *[other] عُثر على { $count } خلاصة.
}
subscribe-choose = الخلاصات في هذا العنوان
subscribe-known = ضمن الاشتراكات
subscribe-kind = { $kind ->
    [rss] RSS
    [atom] Atom
    [json] JSON Feed
   *[unknown] خلاصة
}
subscribe-folder = المجلد
subscribe-no-folder = بلا مجلد
subscribe-follow = اشتراك
subscribe-following = جارٍ الاشتراك…
subscribe-show = إظهار
subscribe-opml = هذا العنوان قائمة اشتراكات.
subscribe-import = استيرادها…
subscribe-cancel = إلغاء
import-title = استيراد الاشتراكات
import-choosing = بانتظار ملف…
import-choose = اختيار ملف…
import-running = جارٍ الاستيراد…
import-progress = تم استيراد { $done } من { $total }
import-stop = إيقاف
import-done = تم
import-stopped = أُوقف الاستيراد. يبقى ما أُضيف.
import-added = { $count ->
    [zero] لا خلاصات جديدة
    [one] خلاصة جديدة واحدة
    [two] خلاصتان جديدتان
    [few] { $count } خلاصات جديدة
    [many] { $count } خلاصة جديدة
   *[other] { $count } خلاصة جديدة
}
import-existing = { $count ->
    [zero] لا خلاصات مشترك فيها سابقًا
    [one] خلاصة واحدة مشترك فيها سابقًا
    [two] خلاصتان مشترك فيهما سابقًا
    [few] { $count } خلاصات مشترك فيها سابقًا
    [many] { $count } خلاصة مشترك فيها سابقًا
   *[other] { $count } خلاصة مشترك فيها سابقًا
}
import-failed = { $count ->
    [zero] استُوردت كل العناصر
    [one] تعذر استيراد عنصر واحد
    [two] تعذر استيراد عنصرين
    [few] تعذر استيراد { $count } عناصر
    [many] تعذر استيراد { $count } عنصرًا
   *[other] تعذر استيراد { $count } عنصر
}
starter-language = { $language ->
    [de] الألمانية
    [fr] الفرنسية
   *[en] الإنجليزية
}
starter-follow = { $count ->
    [zero] اشتراك
    [one] الاشتراك في خلاصة واحدة
    [two] الاشتراك في خلاصتين
    [few] الاشتراك في { $count } خلاصات
    [many] الاشتراك في { $count } خلاصة
   *[other] الاشتراك في { $count } خلاصة
}
toasts-label = الرسائل
toast-dismiss = إغلاق الرسالة
starter-followed = { $count ->
    [zero] لم يُضف أي اشتراك.
    [one] تم الاشتراك في خلاصة واحدة.
    [two] تم الاشتراك في خلاصتين.
    [few] تم الاشتراك في { $count } خلاصات.
    [many] تم الاشتراك في { $count } خلاصة.
   *[other] تم الاشتراك في { $count } خلاصة.
}
starter-trouble = لم تُجلب بعد، وستُعاد المحاولة: { $feeds }. { $reason }
starter-failed = تعذر الاشتراك: { $feeds }. { $reason }

# اسم المستخدم وكلمة السر.
sign-in-user = اسم المستخدم
sign-in-password = كلمة السر
sign-in-asked = يطلب هذا العنوان اسم مستخدم وكلمة سر. يُحفظان في سلسلة مفاتيح النظام.
sign-in-refused = لم يُقبل اسم المستخدم أو كلمة السر.
sign-in-optional = اسم المستخدم وكلمة السر، إذا طلبتهما الخلاصة
sign-in-forget = إزالة اسم المستخدم وكلمة السر

toast-subscribed = تم الاشتراك في «{ $title }».
toast-subscribed-locked = تم الاشتراك في «{ $title }»، لكن المطلوب اسم مستخدم وكلمة سر.
toast-imported = { $count ->
    [zero] انتهى الاستيراد: لا خلاصات جديدة
    [one] انتهى الاستيراد: خلاصة جديدة واحدة
    [two] انتهى الاستيراد: خلاصتان جديدتان
    [few] انتهى الاستيراد: { $count } خلاصات جديدة
    [many] انتهى الاستيراد: { $count } خلاصة جديدة
   *[other] انتهى الاستيراد: { $count } خلاصة جديدة
}{ $failed ->
    [zero] .
    [one] ، وتعذر استيراد عنصر واحد.
    [two] ، وتعذر استيراد عنصرين.
    [few] ، وتعذر استيراد { $failed } عناصر.
    [many] ، وتعذر استيراد { $failed } عنصرًا.
   *[other] ، وتعذر استيراد { $failed } عنصر.
}
toast-password-kept = حُفظ اسم المستخدم وكلمة السر في سلسلة المفاتيح.
toast-password-session = لا توجد سلسلة مفاتيح هنا: تُحفظ كلمة السر حتى إغلاق Broadsheet.
toast-password-removed = أُزيل اسم المستخدم وكلمة السر.
