// What is said in Arabic about one service alone.

import type { SayTexts } from "./catalogue.js";

const messages: SayTexts = {
  "freshbooks-classic": {
    "terms-agreed-first": "يجب أن يكون من يدير الحساب قد وافق أولًا على شروط \u2066API\u2069.",
    "links-at-the-top": "الروابط في أعلى الصفحة جهة اليمين.",
    "values-appear":
      "يظهر عنوان \u2066API URL\u2069 (عنوان الواجهة البرمجية) ورمز \u2066Authentication Token\u2069 (رمز المصادقة). ويصلح هنا عنوان \u2066API URL\u2069 أيضًا.",
    "values-at-the-bottom":
      "«\u2066Profile\u2069» (الملف الشخصي) في أعلى الصفحة جهة اليمين. وفي أسفل تلك الصفحة عنوان \u2066API URL\u2069 (عنوان الواجهة البرمجية) والرمز. ويصلح هنا عنوان \u2066API URL\u2069 أيضًا.",
    "address-is-where-you-log-in":
      "هو عنوان صفحة تسجيل الدخول، مثل \u2066https://joesgarage.freshbooks.com\u2069 أو \u2066https://joesgarage.billingarm.com\u2069. ويصلح أيضًا عنوان \u2066API URL\u2069 (عنوان الواجهة البرمجية).",
    "address-forgotten":
      "عند نسيانه: إدخال البريد الإلكتروني لصاحب الحساب في صفحة «\u2066login search\u2069» لدى \u2066FreshBooks\u2069 (البحث عن صفحة تسجيل الدخول).",
    "ask-whether-in-use":
      "السؤال أولًا عمّا إذا كان الحساب لا يزال مستخدمًا. ثم يوافق من يديره على شروط \u2066API\u2069. وقبل ذلك لا يستطيع أي فرد من الفريق استخدام رمز.",
    "change-password-if-known":
      "إذا عرف شخص آخر رمزك: تغيير كلمة المرور لدى \u2066FreshBooks\u2069. ويوجد الرمز الجديد حيث كان الرمز القديم، الذي لا يعود صالحًا.",
    "give-to-every-add-on": "إدخال الرمز الجديد في كل إضافة لا تزال قيد الاستخدام.",
    "no-add-on-after": "الآن لا تستطيع أي إضافة الوصول إلى حسابك.",
  },
};

export default messages;
