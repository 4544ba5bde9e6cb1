// The Arabic texts, in Modern Standard Arabic.
//
// Terms: account = الحساب; administrator = المسؤول; staff member = فرد من الفريق; page = الصفحة; field = الحقل; value =
// القيمة; key = المفتاح; character and letter = الحرف; a new one = بديل; app = التطبيق.
// Names of fields and kinds stand in «». {service} stands behind خدمة, which is feminine, or where no gender shows. What
// to do is said with a verbal noun, so that nobody is spoken to as a man; in a list of steps that noun begins the step.
// {time} stands by itself, since its words are in the nominative.
// Latin text, and each sign that is named, stands between U+2066 and U+2069.

import type { Messages } from "./catalogue.js";

/** All texts in Arabic. `{word}` stands for what is filled in; `Word` lists the words. */
const messages: Messages = {
  language: "ar",
  direction: "rtl",
  complete: true,

  findings: {
    // Tidied up: a phrase, and a sentence where the person should know of it.
    "whitespace-removed": { text: "حذف المسافات" },
    "wrapping-removed": { text: "حذف العلامات المحيطة" },
    "invisible-removed": { text: "حذف الأحرف غير المرئية" },
    "fullwidth-folded": { text: "استبدال الأحرف العريضة" },
    "label-removed": { text: "حذف الكلمات السابقة" },
    "scheme-added": { text: "إضافة \u2066https://\u2069" },
    "scheme-upgraded": { text: "تغيير \u2066http://\u2069 إلى \u2066https://\u2069" },
    "scheme-mended": { text: "تصحيح كتابة \u2066https://\u2069" },
    "case-folded": { text: "التحويل إلى أحرف صغيرة" },
    "trailing-dot-removed": { text: "حذف النقطة الأخيرة" },
    "default-port-removed": { text: "حذف رقم المنفذ" },
    "path-dropped": { text: "حذف اسم الصفحة بعد العنوان" },
    "api-path-renewed": { text: "تحديث الصيغة القديمة للعنوان" },
    "query-dropped": { text: "حذف كل ما بعد «\u2066?\u2069»" },
    "fragment-dropped": { text: "حذف كل ما بعد «\u2066#\u2069»" },
    "credentials-dropped": {
      text: "حذف الاسم أو كلمة المرور من البداية",
      say: "حذفنا اسمًا أو كلمة مرور من العنوان.",
    },
    "host-assumed": { text: "إضافة بقية العنوان" },
    "password-part-removed": { text: "حذف الجزء الذي بعد النقطتين" },
    "header-unwrapped": { text: "حذف السطر المحيط به" },

    "taken-from-text": { text: "استخراجه من نص أطول", say: "استخرجناه من النص الذي لصقته." },
    "pasted-twice": { text: "حذف النسخة الثانية" },
    "found-in-address": { text: "العثور عليه في عنوان ويب", say: "وجدناه في العنوان الذي لصقته." },

    // Usable, and worth a second look.
    "name-unusual": {
      text: "يندر وجود «{characters}» في أسماء الحسابات. هل هذا صحيح؟",
      plain: "هذا غير معتاد في أسماء الحسابات. هل هو صحيح؟",
    },
    "length-unusual": {
      text: "عدد الأحرف هنا {have}، والمعتاد {usual}. هل نسخته كاملًا ومن دون زيادة؟",
      plain: "هذا ليس الطول المعتاد. هل نسخته كاملًا ومن دون زيادة؟",
    },
    "case-unusual": { text: "الأحرف الكبيرة هنا غير معتادة.", take: "تصحيحها" },
    "ambiguous-character": {
      text: "قد يكون فيه حرف مكان رقم: \u2066O\u2069 بدلًا من \u20660\u2069، أو \u2066l\u2069 بدلًا من \u20661\u2069.",
      take: "استخدام الأرقام",
    },
    "shape-unusual": {
      text: "بداية «{label}» المعتادة هي «{usual}». هل هذا هو المطلوب؟",
      plain: "هذا ليس شكل «{label}» المعتاد. هل هو المطلوب؟",
    },
    "kind-ending": {
      text: "تقبله خدمة {service} حتى {date} فقط.",
      plain: "ستتوقف خدمة {service} عن قبوله قريبًا.",
    },
    "maybe-other": {
      text: "قد يكون هذا «{kind}». نحتاج إلى «{label}».",
      plain: "قد يكون هذا شيئًا آخر. نحتاج إلى «{label}».",
    },

    // Not finished.
    "rest-missing": {
      text: "النهاية ناقصة. يُرجى نسخ «{label}» بالكامل.",
      account: "نهاية العنوان ناقصة. يكون على شكل {example}.",
      email: "نهاية عنوان البريد الإلكتروني ناقصة.",
    },

    // Not usable, in any field.
    "too-long": { text: "هذا طويل جدًا. يُرجى نسخ «{label}» فقط." },
    "not-utf8": { text: "بعض الأحرف تالفة. يُرجى النسخ مرة أخرى." },
    "wrong-field": { text: "مكان هذا في الحقل «{field}».", plain: "مكان هذا في حقل آخر." },
    "other-service": {
      text: "هذا هو «{kind}» من خدمة {other}. نحتاج إلى «{label}» من خدمة {service}.",
      alone: "هذا هو «{kind}». نحتاج إلى «{label}» من خدمة {service}.",
      plain: "هذا من خدمة أخرى. نحتاج إلى «{label}» من خدمة {service}.",
    },

    // Not usable, account.
    "not-an-address": { text: "هذا ليس عنوان ويب. يكون عنوانك على شكل {example}." },
    "email-not-address": { text: "هذا عنوان بريد إلكتروني. نحتاج إلى عنوان الويب، مثل {example}." },
    "secret-in-account-field": {
      text: "يبدو أن هذا هو «{field}».",
      plain: "يبدو أن هذا مفتاح. نحتاج إلى عنوان الويب، مثل {example}.",
    },
    "scheme-not-web": { text: "يجب أن يبدأ العنوان بـ \u2066https://\u2069." },
    "account-missing": { text: "ينقص اسم حسابك. يكون العنوان على شكل {example}." },
    "service-host": { text: "هذه صفحة من {service}، وليست حسابك. يكون عنوانك على شكل {example}." },
    "other-product": { text: "هذا منتج آخر وليس {service}. يُرجى سؤال القائمين على هذه الصفحة." },
    "domain-typo": {
      text: "هل المقصود {suggestion}؟",
      plain: "يبدو أن في النهاية خطأ إملائيًا.",
      take: "نعم، استخدام هذا",
    },
    "other-domain": { text: "هذا ليس من عناوين {service}. يكون عنوانك على شكل {example}." },
    "name-character": { text: "لا يحتوي اسم الحساب إلا على حروف لاتينية وأرقام وشرطات." },
    "name-edge": { text: "لا يبدأ اسم الحساب بشرطة ولا ينتهي بها." },
    "name-too-long": { text: "اسم الحساب طويل جدًا. الحد الأقصى 63 حرفًا." },
    "name-too-deep": { text: "توجد نقطة زائدة. يكون عنوانك على شكل {example}." },
    "port-not-allowed": { text: "يُرجى حذف النقطتين والرقم الذي بعدهما." },

    // Made to look right. Never suggested, never mended.
    "lookalike-host": {
      text: "يؤدي هذا الرابط إلى {host}، وليس إلى {service}. يجب عدم استخدامه.",
      plain: "هذا يشبه {service} في الشكل فقط. يجب عدم استخدامه.",
    },
    "host-in-userinfo": { text: "لا يؤدي هذا الرابط إلى {service}. يُرجى كتابة عنوانك بنفسك." },
    "backslash-host": { text: "قد تؤدي العلامة «\u2066\\\u2069» إلى موقع آخر. يُرجى كتابة عنوانك بنفسك." },
    "homoglyph-host": { text: "بعض الحروف مزيفة. يُرجى كتابة عنوانك بنفسك." },
    "encoded-host": { text: "قد تخفي العلامة «\u2066%\u2069» موقعًا آخر. يُرجى كتابة عنوانك بنفسك." },
    "control-character": {
      text: "فيه حرف مخفي. يُرجى النسخ مرة أخرى.",
      account: "فيه حرف مخفي يغيّر شكل العنوان. يُرجى كتابة عنوانك بنفسك.",
    },

    // Not usable, any other field.
    "address-in-secret-field": {
      text: "هذا عنوان ويب. مكانه في الحقل «{field}».",
      plain: "هذا عنوان ويب. نحتاج إلى «{label}».",
    },
    "email-not-secret": { text: "هذا عنوان بريد إلكتروني. نحتاج إلى «{label}»." },
    "not-an-email": {
      text: "هذا ليس عنوان بريد إلكتروني. يكون عنوانك على شكل {example}.",
      plain: "هذا ليس عنوان بريد إلكتروني.",
    },
    "not-a-choice": { text: "يُرجى الاختيار من القائمة." },
    "masked-value": { text: "نُسخت النقاط، وليس «{label}». يُرجى إظهار القيمة أولًا، ثم نسخها." },
    "placeholder-value": { text: "هذا مجرد مثال. نحتاج إلى «{label}» من حسابك." },
    "sample-value": { text: "هذا نموذج من دليل الاستخدام. نحتاج إلى «{label}» من حسابك." },
    "password-like": { text: "يبدو أن هذه كلمة مرور. لا نحتاج إليها أبدًا، بل إلى «{label}» فقط." },
    "payment-card": { text: "يبدو أن هذا رقم بطاقة. لا نحتاج إليه أبدًا، بل إلى «{label}» فقط." },
    "other-secret": {
      text: "هذا هو «{kind}». نحتاج إلى «{label}».",
      plain: "هذا مفتاح آخر. نحتاج إلى «{label}».",
    },
    "kind-ended": {
      text: "لم تعد خدمة {service} تقبل هذا: «{kind}». يُرجى إنشاء بديل.",
      plain: "لم تعد خدمة {service} تقبل هذا. يُرجى إنشاء بديل.",
    },
    "checksum-wrong": { text: "بعض الأحرف خاطئة أو ناقصة. يُرجى النسخ مرة أخرى." },
    "secret-character": { text: "فيه حرف دخيل. يُرجى النسخ مرة أخرى." },
  },

  severities: { note: "التعديلات:", warning: "يُرجى التحقق:", error: "يُرجى التصحيح:", danger: "خطر!" },

  ui: {
    hint: {
      text: "يُنسخ من {service}",
      account: "عنوان تسجيل الدخول، مثل {example}",
      id: "على شكل {example}",
      email: "بريدك الإلكتروني في {service}",
      user: "اسم المستخدم في {service}",
      choice: "ما يظهر لك في {service}",
    },
    optional: "{label} (اختياري)",
    choose: "يُرجى الاختيار",
    needs: "هذه الصلاحيات مطلوبة: {list}.",
    keep: "عند ترك الحقل فارغًا تبقى القيمة الحالية.",
    missing: "يُرجى إدخال «{label}».",
    good: { text: "{name}", account: "{host}", secret: "{name}، آخر الأحرف: {last}", plain: "يبدو صحيحًا." },
    mode: { test: "هذا مفتاح اختبار.", live: "هذا مفتاح فعلي." },
    wrongMode: {
      test: "هذا مفتاح فعلي. تحتاج هذه الصفحة إلى مفتاح اختبار.",
      live: "هذا مفتاح اختبار. تحتاج هذه الصفحة إلى مفتاح فعلي.",
    },
    moved: "نُقل إلى هنا من الحقل الآخر.",
    swapped: "تم التبديل.",
    filled: "تم ملء: {list}.",
    found: "وجدنا هذا في العنوان الذي لصقته: {value}.",
    kept: "تُرك كما كتبته.",
    insisted: "سنستخدمه كما هو.",
    undo: "تراجع",
    insist: "الاستخدام على أي حال",
    takeShown: "استخدام {suggestion}",
    takeHidden: "تصحيح",
    swap: "تبديل القيمتين",
    move: "النقل إلى «{field}»",
    loggedIn: "سبق أن سجّلتُ الدخول هناك",
    help: "أين أجده؟",
    reveal: "إظهار",
    conceal: "إخفاء",
    revealLabel: "إظهار {label}",
    concealLabel: "إخفاء {label}",
    close: "إغلاق",
    closed: "توقفت خدمة {service} ({date}).",
    roleQuestion: "ما دورك في {service}؟",
    roles: { administrator: "مسؤول الحساب", staff: "فرد من الفريق" },
    unavailable: "يتعذّر علينا التحقق من هذا حاليًا. لا يزال بإمكانك المتابعة.",
  },

  live: {
    title: "اختبار الاتصال",
    idle: "يُرجى ملء جميع الحقول لاختبار الاتصال.",
    before: {
      button: "سنسأل خدمة {service} على العنوان {address}، {through}.",
      auto: "بعد ذلك، سنسأل خدمة {service} على العنوان {address}، {through}.",
      submit: "عند المتابعة، سنسأل أولًا خدمة {service} على العنوان {address}، {through}.",
    },
    through: { direct: "من متصفحك", own: "عبر خادم هذا الموقع", other: "عبر {relay}" },
    running: "جارٍ التحقق لدى خدمة {service}\u00a0…",
    waiting: "ما زلنا ننتظر خدمة {service}\u00a0…",
    progress: "في انتظار الرد",
    test: "اختبار الاتصال",
    cancel: "إلغاء",
    retry: "إعادة المحاولة",
    retryIn: "إعادة المحاولة (بعد: {time})",
    again: "إعادة الاختبار",
    steps: "عرض الخطوات",
    connectedAs: "تم الاتصال باسم",
    who: { name: "الاسم", email: "البريد الإلكتروني", company: "الشركة" },
    outcomes: {
      connected: { lead: "نجح الاتصال.", text: "قبلت خدمة {service} ما أدخلته." },
      "connected-limited": { lead: "نجح الاتصال، لكن بصلاحيات محدودة.", text: "لا يتيح الوصول إلى كل شيء." },
      "credit-used-up": {
        lead: "نجح الاتصال، لكن الرصيد نفد.",
        text: "يُرجى إضافة رصيد في {service} أولًا.",
      },

      // The service has said no. Only here may a text say that a value is wrong.
      "secret-refused": {
        lead: "لم يُقبل.",
        text: "لم تقبل خدمة {service} هذه القيمة: «{label}».",
        next: "يُرجى نسخ القيمة الحالية مرة أخرى.",
      },
      "secret-expired": {
        lead: "انتهت الصلاحية.",
        text: "انتهت صلاحية «{label}».",
        next: "يُرجى إنشاء بديل في {service}.",
      },
      "wrong-kind": {
        lead: "المطلوب مفتاح آخر.",
        text: "تفيد خدمة {service} بأن هذا مفتاح من نوع آخر.",
        next: "يُرجى نسخ «{label}» بدلًا منه.",
      },
      "wrong-region": {
        lead: "منطقة أخرى.",
        text: "حسابك في {service} ضمن منطقة أخرى.",
        next: "يُرجى التحقق من «{label}».",
      },
      "no-such-account": {
        lead: "لم يُعثر على الحساب.",
        text: "ليس لدى خدمة {service} حساب يوافق «{label}».",
        next: "يُرجى التحقق من «{label}».",
      },
      "account-deactivated": {
        lead: "الحساب غير نشط.",
        text: "تفيد خدمة {service} بأن هذا الحساب لم يعد نشطًا.",
        next: "يُرجى سؤال مسؤول الحساب.",
      },
      "api-not-enabled": {
        lead: "الوصول متوقف.",
        text: "وصول التطبيقات الأخرى متوقف في هذا الحساب.",
        next: "يمكن للمسؤول تفعيله.",
      },
      "plan-without-api": {
        lead: "غير متاح في هذه الباقة.",
        text: "لا تشمل باقة هذا الحساب وصول التطبيقات الأخرى.",
        next: "يمكن للمسؤول تغيير الباقة.",
      },

      // Nobody has said whether a value is right.
      "address-not-allowed": {
        lead: "غير مسموح من هنا.",
        text: "لا يرد هذا الحساب إلا على الخوادم المدرجة في قائمته، وخادمنا ليس منها.",
      },
      "rate-limited": {
        lead: "محاولات كثيرة جدًا.",
        text: "لا يمكن لخدمة {service} قبول المزيد حاليًا.",
        next: "يُرجى الانتظار قليلًا، ثم إعادة المحاولة.",
      },
      "service-down": {
        lead: "تواجه خدمة {service} مشكلات.",
        text: "لا يمكنها الرد حاليًا.",
        next: "يُرجى إعادة المحاولة لاحقًا.",
      },
      "service-moved": { lead: "انتقلت خدمة {service}.", text: "لم تعد ترد على العنوان {address}." },
      timeout: {
        lead: "لم يصل رد.",
        text: "استغرقت خدمة {service} وقتًا طويلًا.",
        next: "يُرجى إعادة المحاولة لاحقًا.",
      },
      offline: {
        lead: "جهازك غير متصل.",
        text: "لا يوجد اتصال بالإنترنت.",
        next: "يُرجى التحقق من الاتصال، ثم إعادة المحاولة.",
      },
      unreachable: {
        lead: "لا يوجد اتصال.",
        text: "تعذّر الوصول إلى خدمة {service}.",
        next: "يُرجى التحقق من الاتصال بالإنترنت، ثم إعادة المحاولة.",
      },
      cancelled: { lead: "تم الإلغاء.", text: "توقفنا قبل وصول رد." },
      "not-tested": { lead: "لم يُجرَ الاختبار.", text: "لا يزال هناك شيء ناقص." },
    },
    strange: { lead: "تعذّر التحقق.", text: "حدثت مشكلة بين هذه الصفحة وخدمة {service}." },
    closed: {
      lead: "توقفت خدمة {service}.",
      text: "لم يعد من الممكن ربط حساباتها.",
      next: "يُرجى التواصل مع القائمين على هذه الصفحة.",
    },
    missing: "الصلاحيات الناقصة: {list}.",
    administrator: "تحتاج هذه الصفحة إلى صلاحيات المسؤول.",
    press: "يُرجى الآن النقر على «{button}».",
    notYours: "المشكلة ليست من جانبك.",
    sent: { no: "لم يُرسل شيء إلى خدمة {service}.", possibly: "لا نعرف هل وصل إلى خدمة {service} أم لا." },
    goOn: "لا يزال بإمكانك المتابعة.",
    code: "الرمز: {code}",
  },

  guides: {
    titles: {
      find: "العثور على {list}",
      "find-address": "لا أعرف {list}",
      renew: "ربما عرف شخص آخر {list}",
      "ask-administrator": "أحتاج إلى مساعدة المسؤول",
      "switch-off": "أريد إيقاف الوصول",
    },
    roles: { administrator: "للمسؤولين", staff: "لأفراد الفريق" },
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
      copy: "نسخ {field} ثم اللصق هنا.",
      ask: "الطلب من المسؤول فعل ذلك أو السماح به.",
    },
    pick: "اختيار {field} هنا.",
    notes: {
      "shown-once": "تظهر مرة واحدة فقط",
      "shown-again": "يمكن عرضها من جديد في أي وقت",
      "owner-only": "لمالك الحساب فقط",
      "administrator-only": "للمسؤول فقط",
      "per-person": "لكل شخص قيمة خاصة به، بصلاحيات محدودة",
      expires: "تنتهي صلاحيتها",
      "keep-secret": "للإدخال في التطبيقات الموثوق بها فقط",
      "changes-with-password": "تتغيّر مع كل كلمة مرور جديدة",
    },
  },

  services: {},
};

export default messages;
