// The page's own texts in Arabic. Latin text that stands in them literally is set apart by U+2066 and U+2069.

import type { SupportTexts } from "../texts.ts";

const ar: SupportTexts = {
  lede: "الصق ما أرسله العميل. سترى ما الخطأ فيه، ويمكنك نسخه مصحّحًا.",
  promise: "لا شيء يغادر هذا الجهاز: لا يُسمح لهذه الصفحة بإرسال أي شيء، ولا تحتفظ بأي شيء منه.",
  limit: "تبيّن هذه الصفحة ما يبدو صحيحًا. لا يعرف ما تقبله خدمة {service} سواها، وهذه الصفحة لا تسألها.",
  kept: "هذه الصفحة محفوظة الآن على هذا الجهاز، وتُفتح من دون شبكة أيضًا.",
  failed: "لا يعمل \u2066Keyfit\u2069 هنا. أعد تحميل الصفحة، أو افتحها في متصفح آخر.",
  language: "اللغة",
  sent: "ما أرسله العميل",
  sentHint: "مفتاح، أو عنوان، أو سطر ترويسة، أو رسالة كاملة.",
  service: "الخدمة",
  told: "هذا يخص {service}.",
  found: {
    some: "محدَّد فيه: {list}.",
    none: "لا يمكن التعرّف على شيء بيقين. ضع الجزء الصحيح في حقله أدناه.",
  },
  checkAs: "التحقق منه بوصفه: {label}",
  clear: "مسح الكل",
  cleared: "تم مسح الكل.",
  status: {
    valid: "صحيح كما هو",
    repaired: "تم تصحيحه",
    doubtful: "صالح، لكن فيه شك",
    incomplete: "غير مكتمل",
    invalid: "غير صالح",
    dangerous: "خطير، يجب عدم استخدامه",
  },
  given: "كما ورد",
  place: { span: "الأحرف من {from} إلى {to}", one: "الحرف {from}", before: "قبل الحرف {from}" },
  hidden: "مخفي",
  api_url: "\u2066API URL\u2069",
  copy: "نسخ",
  copyValue: "نسخ {value}",
  copied: "تم النسخ",
  valueCopied: "تم النسخ: {value}",
  notCopied: "لا يسمح هذا المتصفح بالنسخ. أظهر القيمة وانسخها يدويًا.",
  ticket: {
    title: "ملخّص للتذكرة",
    note: "لا يحتوي على أي مفتاح ولا على شيء من النص الذي أرسله العميل.",
    withheld: "لا يظهر هنا",
    withheldLength: "الطول {value}، لا يظهر هنا",
    notAsked: "تم التحقق من دون شبكة، ولم تُسأل خدمة {service} نفسها.",
  },
};

export default ar;
