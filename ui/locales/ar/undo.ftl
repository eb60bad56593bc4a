toast-undone-what = تم التراجع: { $what }

# سجل التغييرات.
history-about = ما غيّرته في الأيام السبعة الأخيرة. يمكن التراجع عن كل تغيير على حدة.
history-empty = لم يتغير شيء بعد.
history-undone = تم التراجع
history-undo-this = تراجع: { $what }

# ما تم فعله، دون نقطة في النهاية.
step-read = { $count ->
    [zero] وضع علامة مقروء على { $count } مقالة
    [one] وضع علامة مقروء على مقالة واحدة
    [two] وضع علامة مقروء على مقالتين
    [few] وضع علامة مقروء على { $count } مقالات
    [many] وضع علامة مقروء على { $count } مقالة
   *[other] وضع علامة مقروء على { $count } مقالة
}
step-unread = { $count ->
    [zero] وضع علامة غير مقروء على { $count } مقالة
    [one] وضع علامة غير مقروء على مقالة واحدة
    [two] وضع علامة غير مقروء على مقالتين
    [few] وضع علامة غير مقروء على { $count } مقالات
    [many] وضع علامة غير مقروء على { $count } مقالة
   *[other] وضع علامة غير مقروء على { $count } مقالة
}
step-starred = { $count ->
    [zero] تمييز { $count } مقالة بنجمة
    [one] تمييز مقالة واحدة بنجمة
    [two] تمييز مقالتين بنجمة
    [few] تمييز { $count } مقالات بنجمة
    [many] تمييز { $count } مقالة بنجمة
   *[other] تمييز { $count } مقالة بنجمة
}
step-unstarred = { $count ->
    [zero] إزالة النجمة من { $count } مقالة
    [one] إزالة النجمة من مقالة واحدة
    [two] إزالة النجمة من مقالتين
    [few] إزالة النجمة من { $count } مقالات
    [many] إزالة النجمة من { $count } مقالة
   *[other] إزالة النجمة من { $count } مقالة
}
step-read-later = { $count ->
    [zero] حفظ { $count } مقالة للقراءة لاحقًا
    [one] حفظ مقالة واحدة للقراءة لاحقًا
    [two] حفظ مقالتين للقراءة لاحقًا
    [few] حفظ { $count } مقالات للقراءة لاحقًا
    [many] حفظ { $count } مقالة للقراءة لاحقًا
   *[other] حفظ { $count } مقالة للقراءة لاحقًا
}
step-not-read-later = { $count ->
    [zero] إزالة { $count } مقالة من «القراءة لاحقًا»
    [one] إزالة مقالة واحدة من «القراءة لاحقًا»
    [two] إزالة مقالتين من «القراءة لاحقًا»
    [few] إزالة { $count } مقالات من «القراءة لاحقًا»
    [many] إزالة { $count } مقالة من «القراءة لاحقًا»
   *[other] إزالة { $count } مقالة من «القراءة لاحقًا»
}
step-snoozed = { $count ->
    [zero] تأجيل { $count } مقالة
    [one] تأجيل مقالة واحدة
    [two] تأجيل مقالتين
    [few] تأجيل { $count } مقالات
    [many] تأجيل { $count } مقالة
   *[other] تأجيل { $count } مقالة
}
step-unsnoozed = { $count ->
    [zero] استعادة { $count } مقالة مؤجلة
    [one] استعادة مقالة مؤجلة واحدة
    [two] استعادة مقالتين مؤجلتين
    [few] استعادة { $count } مقالات مؤجلة
    [many] استعادة { $count } مقالة مؤجلة
   *[other] استعادة { $count } مقالة مؤجلة
}
step-tagged = { $count ->
    [zero] وسم { $count } مقالة
    [one] وسم مقالة واحدة
    [two] وسم مقالتين
    [few] وسم { $count } مقالات
    [many] وسم { $count } مقالة
   *[other] وسم { $count } مقالة
}
step-untagged = { $count ->
    [zero] إزالة وسوم { $count } مقالة
    [one] إزالة وسوم مقالة واحدة
    [two] إزالة وسوم مقالتين
    [few] إزالة وسوم { $count } مقالات
    [many] إزالة وسوم { $count } مقالة
   *[other] إزالة وسوم { $count } مقالة
}
step-tag-renamed = إعادة تسمية وسم
step-tag-removed = إزالة وسم
step-feed-edited = { $count ->
    [zero] تعديل { $count } خلاصة
    [one] تعديل خلاصة واحدة
    [two] تعديل خلاصتين
    [few] تعديل { $count } خلاصات
    [many] تعديل { $count } خلاصة
   *[other] تعديل { $count } خلاصة
}
step-feeds-moved = { $count ->
    [zero] نقل { $count } خلاصة
    [one] نقل خلاصة واحدة
    [two] نقل خلاصتين
    [few] نقل { $count } خلاصات
    [many] نقل { $count } خلاصة
   *[other] نقل { $count } خلاصة
}
step-feeds-removed = { $count ->
    [zero] إلغاء الاشتراك في { $count } خلاصة
    [one] إلغاء الاشتراك في خلاصة واحدة
    [two] إلغاء الاشتراك في خلاصتين
    [few] إلغاء الاشتراك في { $count } خلاصات
    [many] إلغاء الاشتراك في { $count } خلاصة
   *[other] إلغاء الاشتراك في { $count } خلاصة
}
step-folder-renamed = إعادة تسمية مجلد
step-folder-moved = نقل مجلد
step-folder-removed = إزالة مجلد
step-arranged = { $count ->
    [zero] إعادة ترتيب { $count } من الخلاصات والمجلدات
    [one] تغيير الموضع
    [two] إعادة ترتيب اثنين من الخلاصات والمجلدات
    [few] إعادة ترتيب { $count } من الخلاصات والمجلدات
    [many] إعادة ترتيب { $count } من الخلاصات والمجلدات
   *[other] إعادة ترتيب { $count } من الخلاصات والمجلدات
}
step-sorted = الفرز حسب الاسم
step-settings = { $count ->
    [zero] تغيير { $count } إعداد
    [one] تغيير إعداد واحد
    [two] تغيير إعدادين
    [few] تغيير { $count } إعدادات
    [many] تغيير { $count } إعدادًا
   *[other] تغيير { $count } إعداد
}
