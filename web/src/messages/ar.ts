// The Arabic texts, in Modern Standard Arabic.
//
// Terms: account = الحساب; administrator = الشخص الذي يدير الحساب; staff member = فرد من الفريق; relay server = الخادم
// الوسيط; page = الصفحة; field = الحقل; value = القيمة; key = المفتاح; character and letter = الحرف; a new one = بديل.
// Names of fields and kinds stand in «». {service} stands behind خدمة, which is feminine, or where no gender shows. What
// to do is said with a verbal noun, so that nobody is spoken to as a man; in a list of steps that noun begins the step.
// {time} and {date} stand by themselves, since their words are in the nominative.
// Latin text, and each sign that is named, stands between U+2066 and U+2069.

import type { Messages } from "./catalogue.js";

const messages: Messages = {
  language: "ar",
  direction: "rtl",
  complete: true,

  findings: {
    // Mended: what goes on after "التصحيحات:", in a list.
    "whitespace-removed": { text: "حذف المسافات" },
    "wrapping-removed": { text: "حذف العلامات المحيطة" },
    "invisible-removed": { text: "حذف الأحرف غير المرئية" },
    "fullwidth-folded": { text: "تحويل الأحرف العريضة إلى أحرف عادية" },
    "label-removed": { text: "حذف الكلمات من البداية" },
    "scheme-added": { text: "إضافة \u2066https://\u2069 في البداية" },
    "scheme-upgraded": { text: "تغيير \u2066http://\u2069 إلى \u2066https://\u2069" },
    "scheme-mended": { text: "تصحيح كتابة \u2066https://\u2069" },
    "case-folded": { text: "تحويل الأحرف الكبيرة إلى صغيرة" },
    "trailing-dot-removed": { text: "حذف النقطة الأخيرة" },
    "default-port-removed": { text: "حذف رقم المنفذ" },
    "path-dropped": { text: "حذف نهاية العنوان" },
    "api-path-renewed": { text: "تحديث الصيغة القديمة من العنوان" },
    "query-dropped": { text: "حذف الجزء الذي يبدأ بالعلامة «\u2066?\u2069»" },
    "fragment-dropped": { text: "حذف الجزء الذي يبدأ بالعلامة «\u2066#\u2069»" },
    "credentials-dropped": { text: "حذف الاسم أو كلمة المرور من البداية" },
    "host-assumed": { text: "إضافة بقية العنوان" },
    "password-part-removed": { text: "حذف الجزء الذي بعد النقطتين" },
    "header-unwrapped": { text: "استخراجه من السطر المحيط به" },
    "taken-from-text": { text: "استخراجه من نص أطول" },
    "pasted-twice": { text: "حذف النسخة الثانية" },
    "found-in-address": { text: "استخراجه من العنوان الملصق" },

    // Usable, and worth a second look.
    "name-unusual": {
      text: "نادرًا ما يوجد «{characters}» في أسماء الحسابات. هل الاسم صحيح؟",
      plain: "نادرًا ما تكون أسماء الحسابات على هذا الشكل. هل الاسم صحيح؟",
    },
    "length-unusual": {
      text: "عدد الأحرف هنا {have}، والمعتاد {usual}. هل نُسخ كاملًا، ومن دون أي شيء آخر؟",
      plain: "إنه أطول أو أقصر من المعتاد. هل نُسخ كاملًا، ومن دون أي شيء آخر؟",
    },
    "case-unusual": { text: "بعض الأحرف كبيرة وهي في المعتاد صغيرة، أو العكس." },
    "ambiguous-character": {
      text: "قد يكون فيه حرف في مكان رقم: \u2066O\u2069 بدلًا من \u20660\u2069، أو \u2066l\u2069 بدلًا من \u20661\u2069.",
      take: "وضع الأرقام",
    },
    "shape-unusual": {
      text: "المعتاد أن يبدأ «{label}» بالأحرف «{usual}». هل نُسخت القيمة الصحيحة؟",
      plain: "المعتاد أن يكون «{label}» على شكل آخر. هل نُسخت القيمة الصحيحة؟",
    },
    "kind-ending": {
      text: "آخر موعد لصلاحيته: {date}. وبعد ذلك لن تقبله خدمة {service}.",
      plain: "لن تقبله خدمة {service} بعد وقت قريب. يُرجى إنشاء بديل.",
    },
    "maybe-other": {
      text: "قد يكون هذا «{kind}». هل نُسخ «{label}»؟",
      plain: "قد يكون هذا شيئًا آخر. هل نُسخ «{label}»؟",
    },

    // Not finished.
    "rest-missing": {
      text: "ينقص شيء في النهاية. يُرجى نسخ «{label}» كاملًا.",
      account: "العنوان غير مكتمل. ينبغي أن يكون على شكل {example}.",
      email: "تنقص نهاية عنوان البريد الإلكتروني.",
    },

    // Not usable, in any field.
    "too-long": { text: "هذا أطول بكثير مما ينبغي. يُرجى نسخ «{label}» فقط." },
    "not-utf8": { text: "بعض الأحرف تالفة. يُرجى النسخ من جديد." },
    "wrong-field": { text: "مكان هذه القيمة في الحقل «{field}».", plain: "مكان هذه القيمة في حقل آخر." },
    "other-service": {
      text: "هذا يخص خدمة {other}. يُرجى إدخال «{label}» من خدمة {service}.",
      plain: "هذا يخص خدمة أخرى. يُرجى إدخال «{label}» من خدمة {service}.",
    },

    // Not usable, account.
    "not-an-address": { text: "هذا ليس عنوان ويب. يكون عنوانك على شكل {example}." },
    "email-not-address": { text: "هذا عنوان بريد إلكتروني. يُرجى إدخال عنوان الويب، مثل {example}." },
    "secret-in-account-field": {
      text: "يبدو أن هذا هو «{field}». يُرجى نقله إلى ذلك الحقل.",
      plain: "يبدو أن هذا مفتاح. يُرجى إدخال عنوان الويب، مثل {example}.",
    },
    "scheme-not-web": { text: "يجب أن تكون بداية العنوان \u2066https://\u2069." },
    "account-missing": { text: "ينقص اسم حسابك في البداية، كما في {example}." },
    "service-host": { text: "هذه صفحة من صفحات {service}، وليست حسابك. يكون عنوانك على شكل {example}." },
    "other-product": { text: "هذا منتج آخر من {service}. المطلوب هنا عنوان مثل {example}." },
    "domain-typo": { text: "يبدو أن في نهاية العنوان خطأ إملائيًا." },
    "other-domain": { text: "هذا ليس من عناوين {service}. يكون عنوانك على شكل {example}." },
    "name-character": { text: "لا توجد أحرف كهذه في اسم الحساب، بل حروف لاتينية وأرقام وشرطات فقط." },
    "name-edge": { text: "لا يبدأ اسم الحساب بشرطة ولا ينتهي بها." },
    "name-too-long": { text: "اسم الحساب طويل جدًا. أقصى طول له 63 حرفًا." },
    "name-too-deep": { text: "توجد نقطة زائدة. يكون عنوانك على شكل {example}." },
    "port-not-allowed": { text: "يُرجى حذف النقطتين والرقم الذي بعدهما." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": { text: "هذا العنوان يشبه {service} في الشكل فقط، وهو لجهة أخرى. يُرجى عدم استخدامه." },
    "host-in-userinfo": {
      text: "هذا العنوان يؤدي إلى مكان آخر: لا يشبه {service} إلا الجزء الذي قبل «\u2066@\u2069». يُرجى عدم استخدامه.",
    },
    "backslash-host": { text: "قد يؤدي هذا العنوان إلى مكان آخر، ففيه العلامة «\u2066\\\u2069». يُرجى كتابته يدويًا." },
    "homoglyph-host": { text: "بعض الحروف تشبه حروف {service} في الشكل فقط. يُرجى كتابة العنوان يدويًا." },
    "encoded-host": { text: "في العنوان شيء مخفي خلف العلامة «\u2066%\u2069». يُرجى كتابته يدويًا." },
    "control-character": {
      text: "فيه حرف مخفي. يُرجى النسخ من جديد.",
      account: "فيه حرف مخفي يجعله يُقرأ على أنه شيء آخر. يُرجى كتابة العنوان يدويًا.",
    },

    // Not usable, any other field.
    "address-in-secret-field": {
      text: "هذا عنوان ويب. مكانه في الحقل «{field}».",
      plain: "هذا عنوان ويب. يُرجى إدخال «{label}».",
    },
    "email-not-secret": { text: "هذا عنوان بريد إلكتروني. يُرجى إدخال «{label}»." },
    "not-an-email": {
      text: "هذا ليس عنوان بريد إلكتروني. يكون عنوانك على شكل {example}.",
      plain: "هذا ليس عنوان بريد إلكتروني.",
    },
    "not-a-choice": { text: "هذا غير موجود في القائمة. يُرجى الاختيار منها." },
    "masked-value": { text: "ليست هذه إلا النقاط التي تخفي القيمة. يُرجى إظهار «{label}» أولًا، ثم النسخ." },
    "placeholder-value": { text: "هذا مجرد مثال. يُرجى إدخال «{label}» من حسابك." },
    "sample-value": { text: "هذا نموذج من دليل. يُرجى إدخال «{label}» من حسابك." },
    "password-like": { text: "يبدو أن هذا كلمة مرور. لا نحتاج إليها أبدًا، بل إلى «{label}» فقط." },
    "payment-card": { text: "يبدو أن هذا رقم بطاقة. لا نحتاج إليه أبدًا، بل إلى «{label}» فقط." },
    "other-secret": {
      text: "هذا شيء آخر: «{kind}». يُرجى إدخال «{label}».",
      plain: "هذا مفتاح من نوع آخر. يُرجى إدخال «{label}».",
    },
    "kind-ended": {
      text: "لم تعد خدمة {service} تقبل هذا: «{kind}». يُرجى إنشاء بديل.",
      plain: "لم تعد خدمة {service} تقبل هذا. يُرجى إنشاء بديل.",
    },
    "checksum-wrong": { text: "بعض الأحرف خاطئة أو ناقصة. يُرجى النسخ من جديد." },
    "secret-character": { text: "فيه حرف لا يوجد أبدًا في «{label}». يُرجى النسخ من جديد." },
  },

  severities: {
    note: "التصحيحات:",
    warning: "يُرجى التحقق:",
    error: "يحتاج إلى تصحيح:",
    danger: "خطر!",
  },

  ui: {
    hint: {
      text: "يُنسخ من {service} ويُلصق هنا",
      account: "عنوان الويب الخاص بتسجيل الدخول، مثل {example}",
      id: "يُنسخ من {service}، ويكون على شكل {example}",
      email: "عنوان البريد الإلكتروني المستخدم في {service}",
      user: "اسم المستخدم في {service}",
      choice: "اختيار ما يظهر في {service}",
    },
    optional: "{label} (اختياري)",
    choose: "يُرجى الاختيار",
    needs: "هذه الصلاحيات مطلوبة: {list}.",
    keep: "عند ترك الحقل فارغًا تبقى القيمة المحفوظة.",
    good: { text: "يبدو صحيحًا: {name}", plain: "يبدو صحيحًا." },
    mode: { test: "هذا مفتاح للاختبار.", live: "هذا مفتاح للاستخدام الفعلي." },
    wrongMode: {
      test: "هذا مفتاح للاستخدام الفعلي. تحتاج هذه الصفحة إلى مفتاح للاختبار.",
      live: "هذا مفتاح للاختبار. تحتاج هذه الصفحة إلى مفتاح للاستخدام الفعلي.",
    },
    reshaped: "التحويل إلى الصيغة المطلوبة هنا",
    taken: "تم التغيير.",
    moved: "نُقل إلى هنا من حقل آخر.",
    swapped: "القيمتان الآن في مكانيهما.",
    filled: "الحقول التي مُلئت: {list}.",
    found: "القيمة الموجودة في العنوان الملصق: {value}.",
    kept: "تُرك كما كُتب.",
    insisted: "تُستخدم القيمة كما هي، من دون اختبار.",
    undo: "تراجع",
    insist: "الاستخدام رغم ذلك",
    takeShown: "استخدام {suggestion}",
    takeHidden: "تصحيح",
    swap: "تبديل القيمتين",
    move: "النقل إلى الحقل «{field}»",
    help: "أين يوجد؟",
    reveal: "إظهار",
    conceal: "إخفاء",
    revealLabel: "إظهار {label}",
    concealLabel: "إخفاء {label}",
    helpTitle: "أين توجد القيمتان؟",
    closed: "توقفت خدمة {service} ({date}). وتوضح هذه الخطوات كيف كانت تعمل حتى ذلك الحين.",
    roleQuestion: "ما دورك في {service}؟",
    roles: { administrator: "أدير الحساب", staff: "أعمل ضمن الفريق" },
    unavailable: "يتعذّر علينا حاليًا التحقق مما تُدخله هنا. ومع ذلك يمكنك ملء النموذج وإرساله.",
  },

  live: {
    title: "اختبار الاتصال",
    idle: "بعد ملء جميع الحقول، يمكنك هنا سؤال خدمة {service} عمّا إذا كانت القيم صالحة.",
    before: {
      button: "سؤال خدمة {service} على العنوان {address}، {through}.",
      auto: "الخطوة التالية أن نسأل خدمة {service} على العنوان {address}، {through}.",
      submit: "عند إرسال النموذج، نسأل أولًا خدمة {service} على العنوان {address}، {through}.",
    },
    through: { direct: "مباشرةً من متصفحك", own: "عن طريق خادم هذه الصفحة", other: "عن طريق {relay}" },
    running: "جارٍ سؤال خدمة {service} على العنوان {address}، {through}…",
    waiting: "ما زلنا ننتظر خدمة {service} على العنوان {address}…",
    progress: "في انتظار الرد",
    test: "إجراء الاختبار",
    cancel: "إلغاء",
    retry: "إعادة المحاولة",
    retryIn: "إعادة المحاولة (الوقت المتبقي: {time})",
    again: "إعادة الاختبار",
    steps: "عرض الخطوات",
    connectedAs: "تم الاتصال باسم",
    who: { name: "الاسم", email: "البريد الإلكتروني", company: "الشركة" },
    outcomes: {
      connected: { lead: "تم الاتصال.", text: "تقبل خدمة {service} ما أدخلته." },
      "connected-limited": {
        lead: "تم الاتصال بصلاحيات محدودة.",
        text: "تقبل خدمة {service} ما أدخلته، لكنه لا يفتح كل شيء.",
      },
      "credit-used-up": {
        lead: "تم الاتصال، لكن الرصيد نفد.",
        text: "تقبل خدمة {service} ما أدخلته، لكن لم يبقَ أي رصيد.",
        next: "يُرجى إضافة رصيد في {service}.",
      },

      // The service has said no. Only here may a text say that a value is wrong.
      "secret-refused": {
        lead: "لم يُقبل.",
        text: "لا تقبل خدمة {service} القيمة «{label}».",
        next: "يُرجى النسخ مرة أخرى. وإذا تغيّرت القيمة منذ ذلك الحين، فيُرجى نسخ الجديدة.",
      },
      "secret-expired": {
        lead: "انتهت الصلاحية.",
        text: "تفيد خدمة {service} بأن صلاحية «{label}» انتهت.",
        next: "يُرجى إنشاء بديل وإدخاله هنا.",
      },
      "wrong-kind": {
        lead: "المطلوب مفتاح آخر.",
        text: "تفيد خدمة {service} بأن هذا مفتاح من نوع آخر.",
        next: "يُرجى معرفة مكان المفتاح المطلوب، ثم نسخه.",
      },
      "wrong-region": {
        lead: "منطقة أخرى.",
        text: "تفيد خدمة {service} بأن حسابك في منطقة أخرى.",
        next: "يُرجى التحقق من «{label}»، ثم إعادة الاختبار.",
      },
      "no-such-account": {
        lead: "لا يوجد حساب كهذا.",
        text: "ليس لدى خدمة {service} حساب يوافق «{label}».",
        next: "يُرجى التحقق من «{label}»، ثم إعادة الاختبار.",
      },
      "account-deactivated": {
        lead: "الحساب متوقف.",
        text: "تفيد خدمة {service} بأن هذا الحساب لم يعد نشطًا.",
        next: "يُرجى سؤال الشخص الذي يدير الحساب. وبعد تنشيطه من جديد، يمكن إعادة الاختبار.",
      },
      "api-not-enabled": {
        lead: "بقيت خطوة واحدة.",
        text: "هذا الحساب لا يسمح بعد بدخول برامج أخرى.",
        next: "يستطيع الشخص الذي يدير الحساب السماح بذلك. وبعدها يمكن إعادة الاختبار.",
      },
      "plan-without-api": {
        lead: "غير متاح في هذه الباقة.",
        text: "باقة هذا الحساب لا تسمح بدخول برامج أخرى.",
        next: "يستطيع الشخص الذي يدير الحساب تغيير الباقة. وبعدها يمكن إعادة الاختبار.",
      },

      // The page's.
      "not-the-api": {
        lead: "لم يصل رد مفيد.",
        text: "وصل رد من {address}، لكن ليس من الجزء الذي تخاطبه البرامج في خدمة {service}.",
      },
      "request-malformed": { lead: "لم يُفهم السؤال.", text: "لم تفهم خدمة {service} سؤال هذه الصفحة." },
      "blocked-by-browser": {
        lead: "منع متصفحك الاختبار.",
        text: "لا تسمح خدمة {service} بأن يسألها متصفح من صفحة موقع آخر. وتحتاج هذه الصفحة إلى خادم يسأل نيابةً عنها.",
      },
      "ask-relay": {
        lead: "لا يستطيع متصفحك معرفة ذلك.",
        text: "لا تعطي خدمة {service} المتصفح ردًا كاملًا. وتحتاج هذه الصفحة إلى خادم يسأل نيابةً عنها.",
      },
      "address-not-allowed": {
        lead: "غير مسموح من هنا.",
        text: "هذا الحساب لا يجيب إلا أجهزة مدرجة في قائمة، والجهاز الذي يسأل لهذه الصفحة ليس منها.",
      },
      "blocked-by-page": {
        lead: "منعت هذه الصفحة الاختبار.",
        text: "قواعد الأمان الخاصة بالصفحة لا تسمح لها بسؤال خدمة {service}.",
      },
      "relay-refused": {
        lead: "لم يُنقل السؤال.",
        text: "لم ينقل الخادم الوسيط لهذه الصفحة السؤال إلى خدمة {service}.",
      },
      "relay-down": {
        lead: "لا يوجد اتصال.",
        text: "الخادم الوسيط لهذه الصفحة لا يجيب كما ينبغي.",
        next: "يُرجى إعادة المحاولة بعد قليل.",
      },

      // The service's.
      "rate-limited": {
        lead: "اختبارات أكثر من اللازم.",
        text: "لا تجيب خدمة {service} عن مزيد من الأسئلة في الوقت الحالي.",
        next: "يُرجى الانتظار قليلًا، ثم إعادة المحاولة.",
      },
      "service-down": {
        lead: "خدمة {service} غير متاحة.",
        text: "يصل رد منها، لكنه يفيد بأنها لا تستطيع العمل حاليًا.",
        next: "يُرجى إعادة المحاولة بعد قليل.",
      },
      "service-moved": {
        lead: "تغيّر العنوان.",
        text: "تحيل خدمة {service} الآن كل من يسأل على العنوان {address} إلى مكان آخر.",
      },
      redirected: {
        lead: "إحالة إلى صفحة أخرى.",
        text: "تحيلنا خدمة {service} إلى صفحة أخرى بدلًا من أن ترد. ولم نتبع الإحالة.",
        next: "يُرجى إعادة المحاولة بعد قليل.",
      },
      "unexpected-reply": {
        lead: "رد غريب.",
        text: "أجابت خدمة {service} بما لا نفهمه.",
        next: "يُرجى إعادة المحاولة بعد قليل.",
      },
      "reply-too-large": { lead: "رد غريب.", text: "أجابت خدمة {service} بأكثر بكثير مما طلبناه. وتوقفنا عن القراءة." },

      // The network's.
      timeout: {
        lead: "لم يصل رد في الوقت المناسب.",
        text: "انتظرنا خدمة {service}، ثم توقفنا عن الانتظار.",
        next: "يُرجى إعادة المحاولة بعد قليل.",
      },
      offline: {
        lead: "لا يوجد اتصال بالإنترنت.",
        text: "هذا الجهاز غير متصل بالإنترنت حاليًا.",
        next: "يُرجى توصيله، ثم إعادة المحاولة.",
      },
      unreachable: {
        lead: "لا يوجد اتصال.",
        text: "تعذّر الوصول إلى خدمة {service} على العنوان {address}.",
        next: "يُرجى التحقق مما إذا كانت مواقع أخرى تُفتح، ثم إعادة المحاولة.",
      },

      // Nobody's.
      cancelled: { lead: "أُلغي الاختبار.", text: "أُوقف الاختبار قبل وصول رد." },
      "not-tested": { lead: "لم يُجرَ الاختبار.", text: "ينقص شيء أو لا يصلح للاستخدام بعد، ولذلك لم يُطرح أي سؤال." },
    },
    closed: {
      lead: "توقفت خدمة {service}.",
      text: "لم يعد من الممكن ربط هذا الحساب.",
      next: "يُرجى سؤال القائمين على هذه الصفحة.",
    },
    missing: "الصلاحيات الناقصة: {list}.",
    administrator: "تحتاج هذه الصفحة إلى قيمة من الشخص الذي يدير الحساب.",
    faults: {
      person: "يمكن تصحيح هذا من طرفك أو من طرف الشخص الذي يدير الحساب.",
      page: "لم يصدر منك أي خطأ: على القائمين على هذه الصفحة تصحيح هذا.",
      service: "لم يصدر منك أي خطأ: السبب لدى خدمة {service}.",
      network: "السبب في الاتصال، ولا يدل على صحة ما أدخلته أو خطئه.",
    },
    sent: {
      direct: {
        no: "لم يغادر ما أدخلته هذا الجهاز.",
        possibly: "ربما غادر ما أدخلته هذا الجهاز.",
        yes: "أُرسل ما أدخلته، {through}.",
      },
      relay: {
        no: "لم يُرسل ما أدخلته إلى خدمة {service}.",
        possibly: "ربما غادر ما أدخلته هذا الجهاز، {through}.",
        yes: "أُرسل ما أدخلته، {through}.",
      },
    },
    goOn: "ومع ذلك يمكنك إرسال النموذج.",
  },

  guides: {
    titles: {
      find: "العثور على: {list}",
      "find-address": "لا أعرف هذه القيمة: {list}",
      renew: "لم تعد صالحة، أو عرفها شخص آخر: {list}",
      "ask-administrator": "أحتاج إلى مساعدة الشخص الذي يدير الحساب",
      "switch-off": "أريد إيقاف الوصول",
    },
    roles: { administrator: "لمن يدير الحساب", staff: "لمن يعمل ضمن الفريق" },
    verbs: {
      "sign-in": "تسجيل الدخول إلى {service}.",
      open: "فتح {url}.",
      "go-to": "الانتقال إلى {path}.",
      press: "النقر على {name}.",
      tick: "وضع علامة عند {name}.",
      untick: "إزالة العلامة عند {name}.",
      choose: "اختيار {value} عند {name}.",
      fill: "إدخال {value} عند {name}.",
      read: "فتح {name} وقراءة النص.",
      "scroll-to": "التمرير إلى {name}.",
      copy: "نسخ {field} ولصقه هنا.",
      ask: "الطلب من الشخص الذي يدير الحساب فعل ذلك أو السماح به.",
    },
    pick: "اختيار {field} هنا.",
    notes: {
      "shown-once": "تظهر القيمة مرة واحدة فقط: يُرجى نسخها قبل إغلاق الصفحة.",
      "shown-again": "يمكن عرضها من جديد في أي وقت.",
      "owner-only": "لا يستطيع فعل ذلك إلا صاحب الحساب.",
      "administrator-only": "لا يستطيع فعل ذلك إلا الشخص الذي يدير الحساب.",
      "per-person": "لكل شخص قيمة خاصة به، بصلاحيات محدودة.",
      expires: "تنتهي صلاحية القيمة. وبعدها يلزم بديل.",
      "keep-secret":
        "بهذه القيمة تستطيع البرامج قراءة ما في حسابك وتغييره. لذا ينبغي الحفاظ على سريتها، وعدم إدخالها إلا في " +
        "برنامج موثوق به.",
      "changes-with-password":
        "تتغيّر القيمة مع كل كلمة مرور جديدة. وإذا تغيّرت كلمة مرورك مؤخرًا، فيمكن البدء من الخطوة التالية.",
    },
  },

  services: {},
};

export default messages;
