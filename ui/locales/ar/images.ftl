# الصور في المقالات: ما يحل محلها، والعرض الكبير.
images-missing = الصورة غير متاحة
images-again = إعادة المحاولة
images-view = عرض الصورة
images-always-feed = إظهار دائمًا لهذه الخلاصة

images-card-watch = المشاهدة على { $site }
images-card-listen = الاستماع على { $site }
images-card-open = الفتح على { $site }

# شريط أدوات العرض الكبير.
images-tools = أدوات الصورة
images-count = { $index } من { $count }
images-before = الصورة السابقة
images-after = الصورة التالية
images-smaller = تصغير
images-larger = تكبير
images-actual = الحجم الفعلي
images-fit = ملاءمة النافذة
images-copy = نسخ الصورة
images-save = حفظ الصورة…
images-copied = نُسخت الصورة.
images-saved = حُفظت الصورة.

command-view-pictures = عرض الصور

settings-images-hint = ما دام هذا الخيار معطّلًا، لا تُطلب أي صورة من أي مكان إلا إذا أردت ذلك. ويمكن ضبط خلاصة على نحو آخر.
settings-image-cache = المساحة المخصصة للصور
settings-image-cache-hint = تُحفظ الصور للقراءة دون اتصال، وتُزال أولًا التي لم تُشاهَد منذ أطول مدة. أما صور المقالات المميزة بنجمة ومقالات القراءة لاحقًا فتبقى دائمًا ولا تُحسب.
settings-image-cache-used = المستخدم { $bytes }، إضافة إلى { $kept } محفوظة للمقالات المميزة بنجمة ومقالات القراءة لاحقًا.
settings-image-cache-empty = إفراغ الآن
settings-images-ahead = جلب الصور قبل فتح المقالة
settings-images-ahead-hint = فتكون متاحة دون اتصال أيضًا.
settings-images-ahead-never = أبدًا
settings-images-ahead-with_full_text = للخلاصات التي يُجلب نصها الكامل
settings-images-ahead-always = لجميع الخلاصات
