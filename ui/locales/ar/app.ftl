app-name = Broadsheet
close = إغلاق
undo = تراجع
key-space = مسافة
key-delete = Delete
window-title = { $unread ->
    [0] { $view } – Broadsheet
   *[other] { $view } ({ $unread }) – Broadsheet
}

# الأجزاء.
pane-sidebar = الخلاصات
pane-list = المقالات
resize-sidebar = عرض الشريط الجانبي
resize-list = عرض قائمة المقالات
show-sidebar = إظهار الخلاصات
hide-sidebar = إخفاء الخلاصات
back-to-sidebar = العودة إلى الخلاصات
back-to-list = العودة إلى القائمة

# طرق العرض.
view-today = اليوم
view-unread = غير مقروءة
view-starred = مميزة بنجمة
view-all = كل المقالات
view-gone = لم تعد ضمن الاشتراكات

# الشريط الجانبي.
sidebar-feeds = الخلاصات والمجلدات
unread-count = { $count ->
    [zero] لا مقالات غير مقروءة
    [one] مقالة واحدة غير مقروءة
    [two] مقالتان غير مقروءتين
    [few] { $count } مقالات غير مقروءة
    [many] { $count } مقالة غير مقروءة
   *[other] { $count } مقالة غير مقروءة
}
starred-count = { $count ->
    [zero] لا مقالات مميزة بنجمة
    [one] مقالة واحدة مميزة بنجمة
    [two] مقالتان مميزتان بنجمة
    [few] { $count } مقالات مميزة بنجمة
    [many] { $count } مقالة مميزة بنجمة
   *[other] { $count } مقالة مميزة بنجمة
}
found-count = { $count ->
    [zero] لم يُعثر على مقالات
    [one] عُثر على مقالة واحدة
    [two] عُثر على مقالتين
    [few] عُثر على { $count } مقالات
    [many] عُثر على { $count } مقالة
   *[other] عُثر على { $count } مقالة
}
feed-trouble = مشكلة: { $reason }
feed-paused = متوقفة مؤقتًا
sidebar-empty = لا خلاصات بعد.
rename-field = الاسم الجديد
menu-refresh = تحديث
menu-mark-read = وضع علامة مقروء على الكل
menu-rename = إعادة التسمية
menu-move = نقل إلى…
menu-pause = إيقاف مؤقت
menu-resume = استئناف
menu-copy-address = نسخ عنوان الخلاصة
menu-open-site = فتح الموقع
menu-properties = خصائص…
menu-unsubscribe = إلغاء الاشتراك
menu-new-folder-inside = مجلد جديد بالداخل…
menu-add-feed-here = إضافة خلاصة هنا…
menu-remove-folder = إزالة المجلد والإبقاء على خلاصاته
menu-remove-folder-feeds = إزالة المجلد وإلغاء الاشتراك في خلاصاته
menu-hide-read = إخفاء الخلاصات التي لا جديد فيها
menu-more = المزيد
drag-into = إلى «{ $folder }»
drag-to-top = إلى المستوى الأعلى

# شريط الأدوات.
toolbar = شريط الأدوات
refresh-progress = { $done } من { $total } من الخلاصات
stop = إيقاف
filter-all = الكل
filter-unread = غير مقروءة
filter-starred = مميزة بنجمة
filter-label = المقالات المعروضة
search-label = بحث
search-here = البحث في { $view }
search-everywhere = البحث في كل مكان
search-scope-here = هنا
search-scope-everywhere = كل مكان
search-scope = مكان البحث
search-clear = مسح البحث
order-newest = الأحدث أولًا
order-oldest = الأقدم أولًا

# الترحيب.
welcome-title = مرحبًا بك في Broadsheet
welcome-text = تابع المواقع التي تحبها واقرأها هنا: بلا حساب وبلا أي مراقبة.
welcome-address = عنوان موقع أو خلاصة
welcome-placeholder = example.org
welcome-find = البحث عن خلاصات
welcome-import = استيراد ملف OPML…
welcome-import-hint = يمكنك أيضًا إفلاته على هذه النافذة.
welcome-starter = أو ابدأ بإحدى هذه
drop-title = الإفلات للاستيراد
drop-text = قائمة اشتراكات (OPML)

# ما تم فعله.
toast-undone = تم التراجع.
toast-marked-read = { $count ->
    [zero] لم توضع علامة مقروء على أي مقالة.
    [one] وُضعت علامة مقروء على مقالة واحدة.
    [two] وُضعت علامة مقروء على مقالتين.
    [few] وُضعت علامة مقروء على { $count } مقالات.
    [many] وُضعت علامة مقروء على { $count } مقالة.
   *[other] وُضعت علامة مقروء على { $count } مقالة.
}
toast-marked-unread = { $count ->
    [zero] لم توضع علامة غير مقروء على أي مقالة.
    [one] وُضعت علامة غير مقروء على مقالة واحدة.
    [two] وُضعت علامة غير مقروء على مقالتين.
    [few] وُضعت علامة غير مقروء على { $count } مقالات.
    [many] وُضعت علامة غير مقروء على { $count } مقالة.
   *[other] وُضعت علامة غير مقروء على { $count } مقالة.
}
toast-starred = { $count ->
    [zero] لم تُميَّز أي مقالة بنجمة.
    [one] مُيِّزت مقالة بنجمة.
    [two] مُيِّزت مقالتان بنجمة.
    [few] مُيِّزت { $count } مقالات بنجمة.
    [many] مُيِّزت { $count } مقالة بنجمة.
   *[other] مُيِّزت { $count } مقالة بنجمة.
}
toast-unstarred = { $count ->
    [zero] لم تُزَل أي نجمة.
    [one] أُزيلت النجمة.
    [two] أُزيلت نجمتان.
    [few] أُزيلت { $count } نجوم.
    [many] أُزيلت { $count } نجمة.
   *[other] أُزيلت { $count } نجمة.
}
toast-renamed = تم تغيير الاسم إلى «{ $title }».
toast-paused = «{ $title }»: تم الإيقاف مؤقتًا.
toast-resumed = «{ $title }»: تم استئناف الجلب.
toast-feed-changed = تم تعديل «{ $title }».
toast-feeds-moved = { $place ->
    [top] { $count ->
        [zero] لم تُنقل أي خلاصة.
        [one] نُقلت الخلاصة إلى المستوى الأعلى.
        [two] نُقلت خلاصتان إلى المستوى الأعلى.
        [few] نُقلت { $count } خلاصات إلى المستوى الأعلى.
        [many] نُقلت { $count } خلاصة إلى المستوى الأعلى.
       *[other] نُقلت { $count } خلاصة إلى المستوى الأعلى.
    }
   *[folder] { $count ->
        [zero] لم تُنقل أي خلاصة.
        [one] نُقلت الخلاصة إلى «{ $folder }».
        [two] نُقلت خلاصتان إلى «{ $folder }».
        [few] نُقلت { $count } خلاصات إلى «{ $folder }».
        [many] نُقلت { $count } خلاصة إلى «{ $folder }».
       *[other] نُقلت { $count } خلاصة إلى «{ $folder }».
    }
}
toast-unsubscribed = { $count ->
    [zero] لم يُلغَ أي اشتراك.
    [one] أُلغي الاشتراك في «{ $title }».
    [two] أُلغي الاشتراك في خلاصتين.
    [few] أُلغي الاشتراك في { $count } خلاصات.
    [many] أُلغي الاشتراك في { $count } خلاصة.
   *[other] أُلغي الاشتراك في { $count } خلاصة.
}
toast-folder-moved = نُقل المجلد «{ $title }».
toast-folder-removed = أُزيل المجلد «{ $title }».
toast-feed-waits = يطلب الخادم الانتظار. سيُسأل مجددًا عند { DATETIME($when, hour: "numeric", minute: "numeric") }.
toast-refreshed = { $count ->
    [zero] لا جديد.
    [one] مقالة جديدة واحدة.
    [two] مقالتان جديدتان.
    [few] { $count } مقالات جديدة.
    [many] { $count } مقالة جديدة.
   *[other] { $count } مقالة جديدة.
}{ $failed ->
    [zero] {""}
    [one] {" "}تعذر جلب خلاصة واحدة.
    [two] {" "}تعذر جلب خلاصتين.
    [few] {" "}تعذر جلب { $failed } خلاصات.
    [many] {" "}تعذر جلب { $failed } خلاصة.
   *[other] {" "}تعذر جلب { $failed } خلاصة.
}
toast-copied = نُسخ العنوان.
toast-exported = { $count ->
    [zero] لم تُصدَّر أي خلاصة.
    [one] صُدِّرت خلاصة واحدة.
    [two] صُدِّرت خلاصتان.
    [few] صُدِّرت { $count } خلاصات.
    [many] صُدِّرت { $count } خلاصة.
   *[other] صُدِّرت { $count } خلاصة.
}
toast-no-unread = لم تبقَ مقالات غير مقروءة.
