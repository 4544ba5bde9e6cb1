// What is said in Arabic about one service alone.

import type { SayTexts } from "./catalogue.js";

const messages: SayTexts = {
  "freshbooks-classic": {
    "terms-agreed-first": "التأكد من أن الشخص الذي يدير الحساب قد وافق على شروط \u2066API\u2069.",
    "links-at-the-top":
      "النظر إلى أعلى الصفحة جهة اليمين: «\u2066My Account\u2069» (حسابي) رابط أبيض، و«\u2066FreshBooks API\u2069» " +
      "تبويب فرعي. أما «\u2066terms of service\u2069» (شروط الخدمة) فرابط أزرق هناك.",
    "values-appear":
      "يظهر عنوان \u2066API URL\u2069 (عنوان الواجهة البرمجية) ورمز \u2066Authentication Token\u2069 (رمز المصادقة). " +
      "ويصلح عنوان \u2066API URL\u2069 أيضًا بدلًا من \u2066Account URL\u2069.",
    "values-at-the-bottom":
      "«\u2066Profile\u2069» (الملف الشخصي) رابط أبيض في أعلى الصفحة جهة اليمين. وفي أسفل تلك الصفحة عنوان \u2066API " +
      "URL\u2069 (عنوان الواجهة البرمجية) ورمز \u2066Authentication Token\u2069 (رمز المصادقة). ويصلح عنوان " +
      "\u2066API URL\u2069 أيضًا بدلًا من \u2066Account URL\u2069.",
    "address-is-where-you-log-in":
      "عنوان \u2066Account URL\u2069 (عنوان الحساب) هو عنوان صفحة تسجيل الدخول الخاصة بك. وهو يشبه " +
      "\u2066https://joesgarage.freshbooks.com\u2069 أو \u2066https://joesgarage.billingarm.com\u2069. ويصلح أيضًا " +
      "عنوان \u2066API URL\u2069 (عنوان الواجهة البرمجية).",
    "address-forgotten":
      "عند نسيانه: فتح صفحة «\u2066login search\u2069» في \u2066FreshBooks\u2069 (البحث عن صفحة تسجيل الدخول)، " +
      "وإدخال عنوان البريد الإلكتروني لصاحب الحساب. وبه تعثر \u2066FreshBooks\u2069 على عنوان \u2066Account " +
      "URL\u2069.",
    "ask-whether-in-use":
      "السؤال أولًا عمّا إذا كان الحساب لا يزال مستخدمًا. وإذا كان كذلك، فالخطوتان التاليتان على الشخص الذي يديره: " +
      "لا يستطيع أي فرد من الفريق استخدام رمز قبل أن يوافق هذا الشخص على شروط خدمة \u2066API\u2069.",
    "change-password-if-known":
      "إذا عرف شخص آخر رمزك: تغيير كلمة مرور حسابك لدى \u2066FreshBooks\u2069 أو إعادة تعيينها. ومعها يتغيّر رمزك، " +
      "ولا يعود الرمز القديم صالحًا. ويوجد الرمز الجديد في الصفحة التي كان فيها الرمز القديم.",
    "give-to-every-add-on": "إدخال الرمز الجديد في كل إضافة لا تزال قيد الاستخدام. فكل منها تحتاج إليه من جديد.",
    "no-add-on-after": "هذا هو المربع نفسه. وبعدها لا تستطيع أي إضافة الوصول إلى حسابك.",
  },
};

export default messages;
