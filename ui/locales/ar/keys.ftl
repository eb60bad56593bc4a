# صفحات الإعدادات.
settings-search = البحث في الإعدادات
settings-pages = صفحات الإعدادات
settings-nothing = لا يوجد إعداد بهذا الاسم.
settings-list = القائمة
settings-keys = لوحة المفاتيح
