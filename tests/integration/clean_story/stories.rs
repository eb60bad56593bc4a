//! Stories of our own in eight languages, each with what pages put around them. All of it is invented.

/// A story and its surroundings.
pub struct Told {
    pub lang: &'static str,
    pub title: &'static str,
    pub story: &'static [&'static str],
    /// The heading over the abstract, and the abstract.
    pub abridged: (&'static str, &'static str),
    /// Advertising: mostly in another language than the story, once in its own.
    pub promotion: &'static [&'static str],
    /// Other stories: cut title, whole title, first words.
    pub teasers: &'static [(&'static str, &'static str, &'static str)],
    pub related: &'static str,
    pub newsletter: &'static str,
    pub consent: &'static str,
}

pub const STORIES: &[Told] = &[
    Told {
        lang: "de",
        title: "Rechenzentrum im Salzstock speichert Wärme für eine ganze Stadt",
        story: &[
            "Die Stadtwerke von Altenrode haben am Dienstag ein Rechenzentrum in Betrieb genommen, das in einem stillgelegten Salzstock rund vierhundert Meter unter der Erde liegt. Die Abwärme der Server wird nicht wie üblich über Kühltürme abgegeben, sondern in das umliegende Salz geleitet, das sie über Monate speichert. Im Winter holen Wärmepumpen sie zurück und speisen sie in das Fernwärmenetz, an dem inzwischen elftausend Haushalte hängen. Nach Angaben des Betreibers lassen sich so drei Viertel der Energie ein zweites Mal nutzen, die in den Rechnern zu Wärme wird. Ein unabhängiges Gutachten der Technischen Hochschule bestätigt die Größenordnung, nennt aber auch Unsicherheiten, weil bisher niemand weiß, wie sich das Salz nach zwanzig Jahren verhält. Der Bau hat sechs Jahre gedauert und achtundneunzig Millionen Euro gekostet, ein Drittel davon trägt das Land.",
            "Kritik kommt von einer Bürgerinitiative, die seit Jahren gegen die Nutzung des Bergwerks kämpft. Sie befürchtet, dass Wasser in die Stollen eindringen könnte, sobald sich das Gestein erwärmt, und fordert, dass die Messwerte der Sonden öffentlich werden. Die Stadtwerke haben das zugesagt: Von Januar an sollen alle Temperaturen stündlich im Netz stehen. Der Bürgermeister sprach bei der Eröffnung von einem Versuch, den sich nur eine kleine Stadt trauen könne, weil man sich dort kenne. Die ersten Mieter des Rechenzentrums sind zwei Universitäten und ein Wetterdienst, deren Rechnungen ohnehin nicht eilen und deshalb nachts laufen können, wenn der Strom aus den Windparks an der Küste billig ist. Ob sich das Modell auf andere Orte übertragen lässt, hängt vor allem vom Untergrund ab.",
        ],
        abridged: (
            "Brief news summary",
            "In Altenrode ist ein Rechenzentrum in einem Salzstock in Betrieb gegangen. Die Abwärme der Server wird im Salz gespeichert und im Winter in das Fernwärmenetz geleitet. Eine Bürgerinitiative befürchtet Wasser in den Stollen, die Stadtwerke wollen die Temperaturen stündlich veröffentlichen.",
        ),
        promotion: &[
            "Watch video about",
            "Let AI take control of your social media",
            "And get more clients while you sleep, without lifting a finger",
            "Let's talk!",
        ],
        teasers: &[
            (
                "Neue Fähre auf der Elbe fährt ohne Kapitän und ohne…",
                "Neue Fähre auf der Elbe fährt ohne Kapitän und ohne Lärm",
                "Seit Montag pendelt zwischen den beiden Ufern ein Boot, das niemand mehr…",
            ),
            (
                "Warum die Apfelernte in diesem Jahr so spät…",
                "Warum die Apfelernte in diesem Jahr so spät begonnen hat",
                "Der kalte Mai hat die Blüte verzögert, und die Bauern mussten…",
            ),
            (
                "Museum zeigt verschollene Karten der alten…",
                "Museum zeigt verschollene Karten der alten Handelswege",
                "In einem Keller fanden Restauratoren sieben Blätter, die seit…",
            ),
            (
                "Ein Dorf baut sich seinen Bahnhof selbst und…",
                "Ein Dorf baut sich seinen Bahnhof selbst und streicht ihn blau",
                "Vierzig Freiwillige haben am Wochenende die letzten Steine…",
            ),
            (
                "Was ein Sturm über die Architektur der…",
                "Was ein Sturm über die Architektur der Seebrücken verrät",
                "Die Pfähle hielten stand, das Geländer nicht, und Ingenieure…",
            ),
            (
                "Die letzte Glasbläserei des Tals sucht einen…",
                "Die letzte Glasbläserei des Tals sucht einen Nachfolger",
                "Wer den Ofen übernimmt, muss früh aufstehen und…",
            ),
            (
                "Forscher zählen Zugvögel mit alten…",
                "Forscher zählen Zugvögel mit alten Radaranlagen",
                "Auf den Schirmen sehen sie aus wie Regen, doch…",
            ),
        ],
        related: "Lesen Sie auch",
        newsletter: "Jetzt unseren Newsletter abonnieren und nichts mehr verpassen!",
        consent: "Wir verwenden Cookies. Mit Ihrer Zustimmung verarbeiten wir und unsere Partner Daten.",
    },
    Told {
        lang: "en",
        title: "A lighthouse that counts ships by their sound",
        story: &[
            "For most of a century the lighthouse on Carrow Point did one thing, and did it well. Since last spring it has had a second task: four microphones under the gallery listen to the strait and count every vessel that passes, by the beat of its engines. The harbour office had tried cameras, which saw nothing in fog, and radio signals, which small boats seldom send. Sound, it turned out, carries over the water whatever the weather, and each hull has a note of its own that trained ears can tell apart after some weeks.",
            "The data are public, and fishermen were the first to use them. On a board in the harbour they can see how busy the strait was in each hour of the week, and they set their nets when it is quiet. Biologists came next, because porpoises avoid the same hours that the fishermen do. The lighthouse keeper, who retired in October after thirty-one years, said that she had always known the ferries by ear, and that it was pleasant to see a machine arrive at the same opinion. The council will decide in March whether two more towers are fitted out.",
            "Not everybody is pleased. Owners of pleasure boats complain that they are being watched, and a lawyer has asked for the recordings to be deleted after a day. The office replies that no recordings exist: the towers keep a number, a time and a direction, and nothing else.",
        ],
        abridged: (
            "Key points",
            "Four microphones on the Carrow Point lighthouse count ships by the sound of their engines. Fishermen and biologists use the public data of the strait, while boat owners complain of being watched.",
        ),
        promotion: &[
            "Grow your audience on autopilot",
            "Book a demo today and save up to 40%",
            "Get started for free – no credit card needed",
        ],
        teasers: &[
            (
                "Orchard thieves left a note and forty…",
                "Orchard thieves left a note and forty pounds in the box",
                "The farmer says that he would have given them the apples…",
            ),
            (
                "The town that voted on the colour of its…",
                "The town that voted on the colour of its buses",
                "Green won by eleven votes, and the drivers were not…",
            ),
            (
                "Why old maps put the island in the wrong…",
                "Why old maps put the island in the wrong place",
                "A clerk's mistake of 1702 was copied for two hundred…",
            ),
            (
                "A choir that rehearses in a disused…",
                "A choir that rehearses in a disused water tower",
                "The echo lasts for eleven seconds, which makes…",
            ),
        ],
        related: "You might also like",
        newsletter: "Sign up for our newsletter and get the latest in your inbox.",
        consent: "We value your privacy. Accept all cookies or manage your settings.",
    },
    Told {
        lang: "fr",
        title: "Un village des Alpes remplace ses lampadaires par de la mousse lumineuse",
        story: &[
            "À Saint-Vérand, les soixante-douze lampadaires de la rue principale se sont éteints pour de bon dimanche soir. À leur place, la commune a installé de longues bandes de mousse cultivée, dans lesquelles vivent des algues qui émettent une lumière bleue très douce dès que la nuit tombe. L'éclairage suffit pour trouver son chemin sans effacer les étoiles, et il ne consomme presque rien : un peu d'eau, et la chaleur des murs. Les habitants, consultés à deux reprises, avaient d'abord refusé, puis accepté de justesse au printemps.",
            "Le projet est né d'une thèse soutenue à Grenoble par une biologiste originaire de la vallée. Elle assure que les algues supportent le gel jusqu'à moins quinze degrés, mais admet qu'il faudra les remplacer tous les trois ans. La préfecture a donné une autorisation provisoire, à condition que deux carrefours gardent leurs lampes ordinaires. Les premiers relevés montrent que les chauves-souris sont revenues chasser au-dessus de la place, ce que personne n'avait vu depuis vingt ans.",
        ],
        abridged: (
            "En bref",
            "Le village de Saint-Vérand a remplacé ses lampadaires par de la mousse dans laquelle vivent des algues lumineuses. L'éclairage ne consomme presque rien, mais les algues devront être remplacées tous les trois ans.",
        ),
        promotion: &["Boost your business with our platform", "Start your free trial now", "Contact us"],
        teasers: &[
            (
                "Le dernier passeur du lac prend sa…",
                "Le dernier passeur du lac prend sa retraite à quatre-vingts ans",
                "Il a traversé le lac plus de cent mille fois sans jamais…",
            ),
            (
                "Une bibliothèque ouvre dans un wagon…",
                "Une bibliothèque ouvre dans un wagon de marchandises",
                "Les enfants ont peint les portes, et les livres viennent…",
            ),
            (
                "Pourquoi les cloches de la vallée sonnent…",
                "Pourquoi les cloches de la vallée sonnent en retard",
                "L'horloger municipal accuse le froid, le maire accuse…",
            ),
        ],
        related: "À lire aussi",
        newsletter: "Abonnez-vous à notre newsletter pour ne rien manquer.",
        consent: "Nous et nos partenaires utilisons des cookies. Accepter ou modifier vos paramètres de confidentialité.",
    },
    Told {
        lang: "es",
        title: "Un barrio de Valencia convierte sus azoteas en huertos que enfrían las calles",
        story: &[
            "Las azoteas de la calle de los Tejedores llevan un año cubiertas de tomates, calabazas y hierbabuena, y la temperatura de la acera ha bajado tres grados en las tardes de julio. Lo ha medido el instituto del barrio, cuyos alumnos colocaron sensores en cuarenta balcones y comparan cada semana los datos con los de una calle vecina sin plantas. El ayuntamiento pagó la impermeabilización y el riego, que aprovecha el agua de las duchas después de filtrarla con arena y cañas.",
            "No todo ha sido fácil. Dos edificios tuvieron que reforzar sus vigas antes de subir la tierra, y una comunidad de vecinos se retiró porque nadie quería cuidar las plantas en agosto. La cooperativa que gestiona los huertos calcula que cada azotea da unos ochenta kilos de verdura al año, que se reparten entre quienes trabajan en ellas. En otoño se sumarán nueve edificios más, y la universidad estudiará si las abejas que han aparecido anidan también en los muros.",
        ],
        abridged: (
            "Puntos clave",
            "Los huertos en las azoteas de un barrio de Valencia han bajado tres grados la temperatura de la calle. El instituto del barrio lo ha medido con sensores, y en otoño se sumarán nueve edificios más a los huertos.",
        ),
        promotion: &[
            "Let AI run your marketing",
            "Get more customers in 24 hours",
            "¡Hablemos! Solicita una demo gratis",
        ],
        teasers: &[
            (
                "El faro que solo se enciende para los…",
                "El faro que solo se enciende para los barcos de vela",
                "Los pescadores del puerto pidieron que la luz no…",
            ),
            (
                "Una escuela nocturna para aprender a reparar…",
                "Una escuela nocturna para aprender a reparar relojes",
                "Los alumnos tienen entre doce y ochenta y tres años, y…",
            ),
            (
                "La nieve llega tarde y los pastores cambian…",
                "La nieve llega tarde y los pastores cambian de ruta",
                "Por primera vez en un siglo las ovejas han pasado…",
            ),
        ],
        related: "Te puede interesar",
        newsletter: "Suscríbete a nuestro boletín y recibe las mejores historias.",
        consent: "Utilizamos cookies propias y de terceros. Aceptar o configurar su privacidad.",
    },
    Told {
        lang: "ar",
        title: "قرية جبلية تجمع ماء الضباب بشباك صنعها الأطفال",
        story: &[
            "بدأت قرية العين الباردة في جبال الأطلس تجمع ماء الشرب من الضباب بواسطة شباك علقها تلاميذ المدرسة على قمة التل. تلتقط الخيوط الدقيقة قطرات الندى قبل شروق الشمس، ثم تنزل في أنابيب إلى خزان تحت ساحة القرية. ويقول المهندس الذي أشرف على العمل إن كل شبكة تعطي نحو سبعين لترا في الليلة الواحدة، وهو ما يكفي عائلتين كبيرتين. وقد توقفت الشاحنات التي كانت تحمل الماء من الوادي منذ بداية الخريف.",
            "لم يكن المشروع سهلا في بدايته، فقد مزقت الرياح الشباك الأولى مرتين، وظن كثير من السكان أن الفكرة لعبة أطفال. لكن معلمة العلوم أصرت على المحاولة، وتعلم التلاميذ كيف يربطون الخيوط بطريقة تتحمل العواصف. وتدرس ثلاث قرى مجاورة الآن نقل التجربة إليها، بينما تقيس الجامعة جودة الماء كل أسبوع وتنشر النتائج على لوحة عند مدخل المسجد. ويأمل السكان أن تعود أشجار اللوز إلى السفح الذي جف قبل عشر سنوات.",
        ],
        abridged: (
            "ملخص الخبر",
            "تجمع قرية العين الباردة ماء الشرب من الضباب بواسطة شباك علقها تلاميذ المدرسة. تعطي كل شبكة نحو سبعين لترا في الليلة، وتدرس ثلاث قرى مجاورة نقل التجربة.",
        ),
        promotion: &["Let AI take control of your social media", "Get more clients today", "تواصل معنا الآن"],
        teasers: &[
            (
                "متحف صغير يعرض رسائل البحارة القديمة…",
                "متحف صغير يعرض رسائل البحارة القديمة في الميناء",
                "عثر العمال على الصندوق خلف جدار مهدم وفيه…",
            ),
            (
                "لماذا تأخر موسم الزيتون هذا العام في…",
                "لماذا تأخر موسم الزيتون هذا العام في الشمال",
                "يقول المزارعون إن المطر جاء في غير وقته و…",
            ),
            (
                "قطار قديم يعود إلى الخدمة بعد ثلاثين…",
                "قطار قديم يعود إلى الخدمة بعد ثلاثين عاما",
                "أصلح المتطوعون العربات في عطلة نهاية الأسبوع…",
            ),
        ],
        related: "مواضيع ذات صلة",
        newsletter: "اشترك في نشرتنا البريدية ليصلك كل جديد.",
        consent: "نستخدم ملفات تعريف الارتباط. يمكنك قبول الكل أو تغيير الإعدادات.",
    },
    Told {
        lang: "ja",
        title: "山あいの町、古い銭湯の熱で冬野菜を育てる",
        story: &[
            "長野県の山あいにある青木沢町で、閉業した銭湯のボイラーと配管を使い、冬に野菜を育てる試みが始まった。湯をわかしていた釜では、製材所から出る木くずを燃やし、その熱を床下の管に流して温室を暖める。町によると、外が氷点下十度の朝でも温室の中は十四度を保ち、ほうれん草や小松菜が十一月から三月まで収穫できるという。燃料の木くずはこれまで処分に費用がかかっていたため、製材所にとっても利点がある。",
            "きっかけは、銭湯を営んでいた夫婦が三年前に店を閉めたとき、釜を壊すのは惜しいと話したことだった。地元の高校生が温度の記録をとり、農家が苗の世話を教えている。収穫した野菜は学校の給食に使われ、余った分は駅前で毎週土曜日に売られる。専門家は、配管が古いため数年後には交換が必要になると指摘するが、町は費用の半分を寄付で集める計画だ。来年の冬には、隣の空き家にも温室を広げることが決まっている。",
        ],
        abridged: (
            "この記事のポイント",
            "青木沢町は閉業した銭湯のボイラーの熱で温室を暖め、冬に野菜を育てている。燃料は製材所の木くずで、野菜は給食に使われる。配管の交換が課題になっている。",
        ),
        promotion: &[
            "Let AI take control of your social media",
            "Get more clients on autopilot",
            "今すぐ無料で登録する",
        ],
        teasers: &[
            (
                "港町の灯台守が残した百冊の日記を…",
                "港町の灯台守が残した百冊の日記を公開",
                "嵐の夜の様子が細かく記されており、研究者は…",
            ),
            (
                "無人駅に図書館ができた理由とその…",
                "無人駅に図書館ができた理由とその後",
                "待合室に本を置いたのは一人の高校生だった…",
            ),
            (
                "雪の下で眠るにんじんはなぜ甘い…",
                "雪の下で眠るにんじんはなぜ甘いのか",
                "農家が長年の経験で知っていたことを大学が…",
            ),
        ],
        related: "関連記事",
        newsletter: "メルマガに登録して最新情報を受け取る",
        consent: "当サイトではクッキーを使用しています。設定を変更するか、同意してください。",
    },
    Told {
        lang: "zh",
        title: "小岛渔民用旧帆布搭起会发电的凉棚",
        story: &[
            "浙江外海的白礁岛上，渔民们把退役的旧帆布缝上柔性电池片，搭成了一排会发电的凉棚。白天，凉棚为晒网的人遮阳，同时给码头的冷库供电；到了晚上，存下来的电用来点亮栈桥上的灯。岛上的老船长说，过去柴油机一响，整个港湾都睡不着，现在夜里只听得见潮水。据镇里统计，冷库的用电有六成来自这些帆布，柴油的运输次数减少了一半。",
            "这个主意来自一位回乡的裁缝。她发现旧帆布虽然不能再出海，却比普通的篷布结实得多，于是请电工在上面试装电池片。第一批凉棚在去年的台风里被吹走了两座，后来大家改用可以快速收起的桅杆，台风来之前十分钟就能全部放下。今年秋天，邻近的三个岛派人来学习，职业学校也把缝制方法编进了教材。唯一的难题是盐雾，电池片每隔几个月就要用淡水擦洗一遍。",
        ],
        abridged: (
            "新闻摘要",
            "白礁岛的渔民用旧帆布和柔性电池片搭起会发电的凉棚，为码头冷库供电。柴油的运输次数减少了一半，邻近的三个岛也派人来学习。",
        ),
        promotion: &["Let AI take control of your social media", "Get more clients today", "立即注册，免费试用三十天"],
        teasers: &[
            (
                "山村小学的钟声为什么总是慢三…",
                "山村小学的钟声为什么总是慢三分钟",
                "老校长说这是为了让住得最远的孩子也能…",
            ),
            (
                "一座废弃水塔变成了社区的天文…",
                "一座废弃水塔变成了社区的天文台",
                "居民自己打磨镜片，第一次看到土星环时…",
            ),
            (
                "古桥修复时发现的石匠家书首次…",
                "古桥修复时发现的石匠家书首次公开",
                "信纸藏在桥墩的缝隙里，字迹依然清晰…",
            ),
        ],
        related: "相关阅读",
        newsletter: "订阅我们的邮件，第一时间获取更多精彩内容",
        consent: "本网站使用 Cookie。您可以接受全部或更改设置，请查看隐私政策。",
    },
    Told {
        lang: "ru",
        title: "В северном посёлке теплицу обогревают старыми серверами",
        story: &[
            "В посёлке Верхний Яр открылась теплица, которую зимой обогревают списанные серверы из областного вычислительного центра. Машины стоят в контейнере за стеклянной стеной и считают задачи для метеорологов, а тёплый воздух от них уходит под грядки. По словам агронома, при морозе в тридцать градусов в теплице держится плюс восемнадцать, и огурцы созревают уже в феврале. Раньше овощи сюда привозили самолётом, и стоили они дороже мяса.",
            "Идею предложил учитель физики, который несколько лет уговаривал чиновников не сдавать технику в лом. Школьники следят за датчиками и ведут журнал, а выручка от продажи зелени идёт на ремонт спортзала. Инженеры предупреждают, что серверы прослужат ещё лет пять, после чего их придётся заменить, но посёлок уже договорился о новой партии. Весной рядом построят второй контейнер, и тепла хватит на детский сад.",
        ],
        abridged: (
            "Коротко о главном",
            "В посёлке Верхний Яр теплицу обогревают списанные серверы, которые считают задачи для метеорологов. При морозе в тридцать градусов огурцы созревают в феврале, а весной рядом построят второй контейнер.",
        ),
        promotion: &["Let AI take control of your business", "Get started for free", "Свяжитесь с нами"],
        teasers: &[
            (
                "Паромщик тридцать лет записывал погоду и…",
                "Паромщик тридцать лет записывал погоду и не ошибся",
                "Тетради нашла внучка, а учёные сравнили их с…",
            ),
            (
                "Почему в старом театре решили не чинить…",
                "Почему в старом театре решили не чинить часы",
                "Стрелки остановились в вечер премьеры, и с тех пор…",
            ),
            (
                "На озере построили мост из переработанных…",
                "На озере построили мост из переработанных сетей",
                "Рыбаки собрали двенадцать тонн старых снастей и…",
            ),
        ],
        related: "Читайте также",
        newsletter: "Подпишитесь на нашу рассылку и не пропускайте новости.",
        consent: "Мы используем файлы cookie. Принять все или изменить настройки.",
    },
];
