// The Arabic texts, in Modern Standard Arabic.
//
// Terms: account address = عنوان الحساب; {secret} = رمز Authentication Token (رمز المصادقة), later on الرمز;
// administrator = الشخص الذي يدير الحساب; staff member = فرد من الفريق; add-on = الإضافة; relay server = الخادم
// الوسيط; page = الصفحة; field = الحقل; the two values = القيمتان; character and letter = الحرف.
// {secret} is masculine and begins with its noun, رمز. {service} stands behind خدمة, which is feminine, or where no
// gender shows. What to do is said with a verbal noun, so that nobody is spoken to as a man; in a list of steps that
// noun begins the step. {time} stands by itself, since its words are in the nominative.
// Latin text, and each sign that is named, stands between U+2066 and U+2069.

import type { Messages, ServiceTexts } from "./catalogue.js";

const freshbooksClassic: ServiceTexts = {
  words: {
    service: "FreshBooks",
    account: "عنوان الحساب",
    secret: "رمز \u2066Authentication Token\u2069",
    example: "joesgarage.freshbooks.com",
  },
  fields: {
    account: {
      label: "عنوان \u2066FreshBooks\u2069",
      hint: "عنوان \u2066Account URL\u2069 أو \u2066API URL\u2069 لحسابك، مثل {example}",
    },
    secret: {
      label: "رمز \u2066Authentication Token\u2069",
      hint: "يظهر رمز المصادقة هذا بجانب \u2066API URL\u2069 في حسابك لدى \u2066FreshBooks\u2069",
    },
  },
  kinds: {
    "freshbooks-classic-oauth-secret": "رمز \u2066OAuth Secret\u2069 من الصفحة نفسها",
    "freshbooks-oauth-value": "مفتاح من منتج \u2066FreshBooks\u2069 الجديد",
    jwt: "رمز وصول من منتج \u2066FreshBooks\u2069 الجديد",
  },
  notice:
    "أوقفت شركة \u2066FreshBooks\u2069 خدمة \u2066FreshBooks Classic\u2069 وواجهتها البرمجية \u2066API\u2069 في " +
    "منتصف عام 2022، بحسب وثائق إضافة اسمها \u2066Gravity Forms\u2069. وتوضح هذه الخطوات كيف كانت تعمل حتى ذلك " +
    "الحين.",
  outcomes: {
    "service-moved": {
      lead: "تغيّرت خدمة \u2066FreshBooks\u2069.",
      text:
        "هذا العنوان يؤدي الآن إلى مكان آخر: فقد أوقفت شركة \u2066FreshBooks\u2069 خدمة \u2066FreshBooks " +
        "Classic\u2069 وواجهتها البرمجية \u2066API\u2069 في منتصف عام 2022. وليس في منتج \u2066FreshBooks\u2069 " +
        "الجديد عنوان ولا رمز من هذا النوع.",
      next: "يُرجى سؤال القائمين على هذه الصفحة عن طريقة ربط منتج \u2066FreshBooks\u2069 الجديد.",
    },
    "api-not-enabled": {
      lead: "بقيت خطوة واحدة.",
      text:
        "لم يوافق أحد بعد على شروط خدمة \u2066API\u2069 في هذا الحساب. وإلى أن يحدث ذلك، لا يستطيع أي برنامج " +
        "الوصول إليه.",
      next: "يستطيع الشخص الذي يدير الحساب فعل ذلك في \u2066FreshBooks\u2069. وبعدها يمكن إعادة الاختبار.",
      field: "لم تتم الموافقة بعد على شروط خدمة \u2066API\u2069 في هذا الحساب.",
    },
  },
  roles: [
    {
      id: "administrator",
      label: "أدير الحساب",
      guides: ["administrator", "find-address", "renew-token", "switch-off"],
    },
    {
      id: "staff",
      label: "أعمل ضمن الفريق",
      guides: ["staff", "ask-administrator", "find-address", "renew-token"],
    },
  ],
  guides: {
    "find-address": {
      title: "لا أعرف عنوان \u2066FreshBooks\u2069 الخاص بي",
      steps: [
        "عنوان \u2066Account URL\u2069 (عنوان الحساب) هو عنوان صفحة تسجيل الدخول الخاصة بك. وهو يشبه " +
          "\u2066https://joesgarage.freshbooks.com\u2069 أو \u2066https://joesgarage.billingarm.com\u2069.",
        "عند نسيانه: فتح صفحة «\u2066login search\u2069» في \u2066FreshBooks\u2069 (البحث عن صفحة تسجيل الدخول)، " +
          "وإدخال عنوان البريد الإلكتروني لصاحب الحساب. وبه تعثر \u2066FreshBooks\u2069 على عنوان \u2066Account " +
          "URL\u2069.",
        "نسخ العنوان ولصقه هنا. ويصلح لذلك أيضًا عنوان \u2066API URL\u2069 (عنوان الواجهة البرمجية).",
      ],
    },
    administrator: {
      title: "العثور على القيمتين لمن يدير الحساب",
      steps: [
        "تسجيل الدخول إلى \u2066FreshBooks\u2069، ثم النقر على الرابط الأبيض «\u2066My Account\u2069» (حسابي) في " +
          "أعلى الصفحة جهة اليمين.",
        "النقر على التبويب الفرعي «\u2066FreshBooks API\u2069»، وهو أيضًا في أعلى الصفحة جهة اليمين.",
        "فتح «\u2066terms of service\u2069» (شروط الخدمة) المكتوبة باللون الأزرق، وقراءتها.",
        "وضع علامة عند «\u2066Yes, I agree to the API terms of service\u2069» (نعم، أوافق على شروط خدمة " +
          "\u2066API\u2069).",
        "يظهر عنوان \u2066API URL\u2069 (عنوان الواجهة البرمجية) ورمز \u2066Authentication Token\u2069 (رمز " +
          "المصادقة). ويبقى نسخ القيمتين ولصقهما هنا.",
      ],
      note:
        "بهذا الرمز تستطيع البرامج قراءة ما في حسابك وتغييره. لذا ينبغي الحفاظ على سريته، وعدم إدخاله إلا في " +
        "برنامج موثوق به.",
    },
    staff: {
      title: "العثور على القيمتين لمن يعمل ضمن الفريق",
      steps: [
        "التأكد من أن الشخص الذي يدير الحساب قد وافق على شروط \u2066API\u2069.",
        "تسجيل الدخول إلى \u2066FreshBooks\u2069، ثم النقر على الرابط الأبيض «\u2066Profile\u2069» (الملف " +
          "الشخصي) في أعلى الصفحة جهة اليمين.",
        "الانتقال إلى أسفل الصفحة، حيث يوجد عنوان \u2066API URL\u2069 (عنوان الواجهة البرمجية) ورمز " +
          "\u2066Authentication Token\u2069 (رمز المصادقة).",
        "نسخ القيمتين ولصقهما هنا.",
      ],
      note: "لكل فرد من الفريق رمز خاص به، بصلاحيات محدودة. ويُرجى الحفاظ على سرية رمزك.",
    },
    "ask-administrator": {
      title: "أحتاج إلى مساعدة الشخص الذي يدير الحساب",
      steps: [
        "سؤال الشخص الذي يدير الحساب عمّا إذا كان الحساب لا يزال مستخدمًا.",
        "إذا كان كذلك، يُطلب منه فتح «\u2066My Account\u2069» (حسابي) ثم «\u2066FreshBooks API\u2069».",
        "وعليه أن يوافق هناك على شروط خدمة \u2066API\u2069. وقبل ذلك لا يستطيع أي فرد من الفريق استخدام رمز.",
        "الرجوع إلى أسفل صفحة «\u2066Profile\u2069» (الملف الشخصي). القيمتان موجودتان هناك الآن.",
      ],
    },
    "renew-token": {
      title: "تغيّر رمزي، أو عرفه شخص آخر",
      steps: [
        "إذا عرفه شخص آخر: تغيير كلمة مرور حسابك لدى \u2066FreshBooks\u2069 أو إعادة تعيينها. ومعها يتغيّر رمزك، " +
          "ولا يعود الرمز القديم صالحًا.",
        "نسخ الرمز الجديد من الصفحة التي كان فيها الرمز القديم.",
        "إدخال الرمز الجديد في كل إضافة لا تزال قيد الاستخدام.",
      ],
      note:
        "كل كلمة مرور جديدة تأتي برمز جديد، ويجب إدخاله من جديد في كل إضافة. وإذا تغيّرت كلمة مرورك مؤخرًا، فيمكن " +
        "البدء من الخطوة الثانية.",
    },
    "switch-off": {
      title: "أريد إيقاف جميع الإضافات",
      steps: [
        "لمن يدير الحساب: فتح «\u2066My Account\u2069» (حسابي) ثم «\u2066FreshBooks API\u2069».",
        "إزالة العلامة من المربع نفسه: «\u2066Yes, I agree to the API terms of service\u2069» (نعم، أوافق على " +
          "شروط خدمة \u2066API\u2069). وبعدها لا تستطيع أي إضافة الوصول إلى حسابك.",
      ],
    },
  },
};

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
    "api-path-renewed": { text: "تحديث الصيغة القديمة من عنوان \u2066API URL\u2069" },
    "query-dropped": { text: "حذف الجزء الذي يبدأ بالعلامة «\u2066?\u2069»" },
    "fragment-dropped": { text: "حذف الجزء الذي يبدأ بالعلامة «\u2066#\u2069»" },
    "credentials-dropped": { text: "حذف الاسم أو كلمة المرور من البداية" },
    "host-assumed": { text: "إضافة بقية العنوان" },
    "password-part-removed": { text: "حذف الجزء الذي بعد النقطتين" },
    "header-unwrapped": { text: "استخراجه من السطر المحيط به" },

    // Usable, and worth a second look.
    "name-unusual": { text: "نادرًا ما توجد شرطة سفلية (\u2066_\u2069) في أسماء الحسابات. هل الاسم صحيح؟" },
    "length-unusual": { text: "إنه أطول أو أقصر من المعتاد. هل نُسخ كاملًا، ومن دون أي شيء آخر؟" },
    "case-unusual": { text: "فيه أحرف كبيرة، وهذا غير معتاد.", take: "التحويل إلى أحرف صغيرة" },
    "ambiguous-character": {
      text:
        "قد يكون فيه حرف في مكان رقم: \u2066O\u2069 بدلًا من \u20660\u2069، أو \u2066l\u2069 بدلًا من " +
        "\u20661\u2069.",
      take: "وضع الأرقام",
    },

    // Not finished.
    "rest-missing": {
      text: "ينقص شيء في النهاية. يُرجى نسخ كل شيء.",
      account: "العنوان غير مكتمل. ينبغي أن يكون على شكل {example}.",
      secret: "ينقص جزء منه. يُرجى نسخ {secret} كاملًا.",
    },

    // Not usable, in either field.
    "too-long": {
      text: "هذا أطول بكثير مما ينبغي. يُرجى نسخ المطلوب فقط.",
      account: "هذا أطول بكثير مما ينبغي. يُرجى نسخ العنوان فقط.",
      secret: "هذا أطول بكثير مما ينبغي. يُرجى نسخ {secret} فقط.",
    },
    "not-utf8": { text: "بعض الأحرف تالفة. يُرجى النسخ من جديد." },

    // Not usable, account.
    "not-an-address": { text: "هذا ليس عنوان ويب. يكون عنوانك على شكل {example}." },
    "email-not-address": { text: "هذا عنوان بريد إلكتروني. يُرجى إدخال عنوان الويب، مثل {example}." },
    "secret-in-account-field": { text: "يبدو أن هذا هو {secret} الخاص بك. مكانه في الحقل الآخر." },
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

    // Not usable, secret.
    "address-in-secret-field": { text: "هذا عنوان ويب. مكانه في الحقل الآخر." },
    "email-not-secret": { text: "هذا عنوان بريد إلكتروني. يُرجى إدخال {secret}." },
    "masked-value": { text: "ليست هذه إلا النقاط التي تخفيه. يُرجى إظهار {secret} أولًا، ثم نسخه." },
    "placeholder-value": { text: "هذا مجرد مثال. يُرجى إدخال {secret} الخاص بك." },
    "password-like": { text: "هذا ليس {secret}. يُرجى عدم كتابة أي كلمة مرور هنا أبدًا." },
    "other-secret": { text: "هذا {kind}. يُرجى إدخال {secret}." },
    "secret-character": { text: "فيه حرف لا يوجد في أي {secret}. يُرجى النسخ من جديد." },
  },

  severities: { note: "التصحيحات:", warning: "يُرجى التحقق:", error: "يحتاج إلى تصحيح:", danger: "خطر!" },

  ui: {
    good: { account: "الحساب {name}", secret: "يبدو أن هذا {secret} كامل." },
    reshaped: "التحويل إلى الصيغة المطلوبة هنا",
    taken: "تم التغيير.",
    moved: "نُقل إلى هنا من الحقل الآخر.",
    swapped: "القيمتان الآن في مكانيهما.",
    filledBoth: "وجدنا القيمتين في النص الملصق، وملأنا الحقلين.",
    kept: "تُرك كما كُتب.",
    undo: "تراجع",
    takeAccount: "استخدام {suggestion}",
    takeSecret: "تصحيح",
    swap: "تبديل القيمتين",
    move: { account: "النقل إلى حقل {account}", secret: "النقل إلى حقل {secret}" },
    help: "أين يوجد؟",
    reveal: "إظهار",
    conceal: "إخفاء",
    revealLabel: "إظهار {secret}",
    concealLabel: "إخفاء {secret}",
    helpTitle: "أين توجد القيمتان؟",
    roleQuestion: "ما دورك في {service}؟",
    otherKind: "مفتاح من نوع آخر",
    unavailable: "يتعذّر علينا حاليًا التحقق مما تُدخله هنا. ومع ذلك يمكنك ملء النموذج وإرساله.",
  },

  live: {
    title: "اختبار الاتصال",
    idle: "بعد ملء الحقلين، يمكنك هنا سؤال خدمة {service} عمّا إذا كانت القيمتان تخصّان حسابًا واحدًا.",
    before: {
      button: "سؤال خدمة {service} على العنوان {address}، {through}.",
      auto: "الخطوة التالية أن نسأل خدمة {service} على العنوان {address}، {through}.",
      submit: "عند إرسال النموذج، نسأل أولًا خدمة {service} على العنوان {address}، {through}.",
    },
    through: {
      direct: "مباشرةً من متصفحك",
      own: "عن طريق خادم هذه الصفحة",
      other: "عن طريق {relay}",
    },
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
      connected: { lead: "تم الاتصال.", text: "خدمة {service} تعرف هذا الحساب، و{secret} مطابق له." },
      "connected-limited": {
        lead: "تم الاتصال بصلاحيات محدودة.",
        text: "{secret} مطابق. وهو لفرد من الفريق، ولذلك لا يفتح كل ما في الحساب.",
      },

      // The service has said no. Only here may a text say that one of the two is wrong.
      "secret-refused": {
        lead: "لم يُقبل.",
        text: "لا تقبل خدمة {service} استخدام {secret} هذا مع العنوان {address}.",
        next: "يُرجى نسخه مرة أخرى. وإذا تغيّرت كلمة المرور منذ ذلك الحين، فهناك رمز جديد.",
        field: "لا تقبله خدمة {service} لهذا الحساب.",
      },
      "no-such-account": {
        lead: "لا يوجد حساب كهذا.",
        text: "ليس لدى خدمة {service} حساب على العنوان {address}.",
        next: "يُرجى البحث عن عنوان صفحة تسجيل الدخول، وإدخاله هنا.",
        field: "ليس لدى خدمة {service} حساب على هذا العنوان.",
      },
      "account-deactivated": {
        lead: "الحساب متوقف.",
        text: "تفيد خدمة {service} بأن الحساب على العنوان {address} لم يعد نشطًا.",
        next: "يُرجى سؤال الشخص الذي يدير الحساب. وبعد تنشيطه من جديد، يمكن إعادة الاختبار.",
        field: "تفيد خدمة {service} بأن هذا الحساب لم يعد نشطًا.",
      },
      "api-not-enabled": {
        lead: "بقيت خطوة واحدة.",
        text: "هذا الحساب لا يسمح بعد بدخول برامج أخرى.",
        next: "يستطيع الشخص الذي يدير الحساب السماح بذلك. وبعدها يمكن إعادة الاختبار.",
        field: "هذا الحساب لا يسمح بعد بدخول برامج أخرى.",
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
        lead: "إحالة إلى مكان آخر.",
        text: "يحيلنا العنوان إلى مكان آخر، ومتصفحك لا يُظهر إلى أين. ولم نتبع الإحالة.",
      },
      "unexpected-reply": {
        lead: "رد غريب.",
        text: "أجابت خدمة {service} بما لا نفهمه.",
        next: "يُرجى إعادة المحاولة بعد قليل.",
      },
      "reply-too-large": {
        lead: "رد غريب.",
        text: "أجابت خدمة {service} بأكثر بكثير مما طلبناه. وتوقفنا عن القراءة.",
      },

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
      "not-tested": {
        lead: "لم يُجرَ الاختبار.",
        text: "إحدى القيمتين غير صالحة للاستخدام بعد، ولذلك لم يُطرح أي سؤال.",
      },
    },
    faults: {
      person: "يمكن تصحيح هذا من طرفك أو من طرف الشخص الذي يدير الحساب.",
      page: "لم يصدر منك أي خطأ: على القائمين على هذه الصفحة تصحيح هذا.",
      service: "لم يصدر منك أي خطأ: السبب لدى خدمة {service}.",
      network: "السبب في الاتصال، ولا يدل على صحة ما أدخلته أو خطئه.",
    },
    sent: {
      direct: {
        no: "لم يغادر {secret} الخاص بك هذا الجهاز.",
        possibly: "ربما غادر {secret} الخاص بك هذا الجهاز.",
        yes: "أُرسل {secret} الخاص بك، {through}.",
      },
      relay: {
        no: "لم يُرسل {secret} الخاص بك إلى خدمة {service}.",
        possibly: "ربما غادر {secret} الخاص بك هذا الجهاز، {through}.",
        yes: "أُرسل {secret} الخاص بك، {through}.",
      },
    },
    goOn: "ومع ذلك يمكنك إرسال النموذج.",
  },

  services: { "freshbooks-classic": freshbooksClassic },
};

export default messages;
