// What is said in English about one service alone. Facts from the services' own help pages.

import type { SayTexts } from "./catalogue.js";

const en: SayTexts = {
  "freshbooks-classic": {
    "terms-agreed-first": "Your administrator must have agreed to the API terms first.",
    "links-at-the-top": "The links are at the top right.",
    "values-appear": "Your API URL and your Authentication Token appear. The API URL works here, too.",
    "values-at-the-bottom":
      "“Profile” is at the top right. The API URL and the token are at the bottom of that page. The API URL works here, too.",
    "address-is-where-you-log-in":
      "It’s where you log in, like https://joesgarage.freshbooks.com or https://joesgarage.billingarm.com. Your API URL works, too.",
    "address-forgotten": "If you forgot it, enter the account owner’s email address on FreshBooks’ login search page.",
    "ask-whether-in-use":
      "First ask if the account is still in use. Then your administrator agrees to the API terms. Before that, no staff member can use a token.",
    "change-password-if-known":
      "If someone else knows your token, change your FreshBooks password. You get a new token where you found the old one, which stops working.",
    "give-to-every-add-on": "Enter the new token in every add-on that you still use.",
    "no-add-on-after": "Now no add-on can reach your account.",
  },
};

export default en;
