// What is said in English about one service alone. Facts from the services' own help pages.

import type { SayTexts } from "./catalogue.js";

const en: SayTexts = {
  "freshbooks-classic": {
    "terms-agreed-first": "Make sure that your administrator has agreed to the API terms.",
    "links-at-the-top":
      "Look at the top right: “My Account” is a white link, and “FreshBooks API” a sub-tab. The “terms of service” are a " +
      "blue link there.",
    "values-appear":
      "Your API URL and your Authentication Token appear. The API URL will do as well as the Account URL.",
    "values-at-the-bottom":
      "“Profile” is a white link at the top right. Your API URL and your Authentication Token are at the bottom of that " +
      "page. The API URL will do as well as the Account URL.",
    "address-is-where-you-log-in":
      "Your Account URL is the address of the page where you log in. It looks like https://joesgarage.freshbooks.com or " +
      "https://joesgarage.billingarm.com. Your API URL will do as well.",
    "address-forgotten":
      "If you have forgotten it, open the login search page of FreshBooks and enter the email address of the account’s " +
      "owner. FreshBooks finds your Account URL by it.",
    "ask-whether-in-use":
      "First ask whether the account is still in use. If it is, the next two steps are your administrator’s: only after " +
      "they have agreed to the API terms can any staff member use a token.",
    "change-password-if-known":
      "If someone else knows your token, change or reset the password of your FreshBooks account. Your token changes " +
      "with it, and the old one stops working. The new one is on the page where you found the old one.",
    "give-to-every-add-on": "Give the new token to every add-on that you still use. Each of them needs it again.",
    "no-add-on-after": "It is the box that was checked before. Now no add-on can reach your account any more.",
  },
};

export default en;
