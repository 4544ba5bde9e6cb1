// Keeps a picture of each state, narrow and wide, light and dark. A person looks at them; what is tested here is that
// nothing is wider than the screen.

import { test } from "node:test";
import { needs } from "./driver.ts";
import type { Sheet } from "./support.ts";
import { shareSite, TOKEN } from "./support.ts";

const STATES: Record<string, (sheet: Sheet) => Promise<void>> = {
  empty: async () => {},
  typing: async (sheet) => {
    await sheet.type("account", "joesgarage.fr");
  },
  good: async (sheet) => {
    await sheet.type("account", "https://joesgarage.freshbooks.com");
    await sheet.type("secret", TOKEN);
    await sheet.leave();
  },
  mended: async (sheet) => {
    await sheet.type("account", "joesgarage");
    await sheet.type("secret", ` ${TOKEN}:X`);
    await sheet.leave();
  },
  "mended-much": async (sheet) => {
    await sheet.type("account", "Account URL: <http://JoesGarage.freshbooks.com/menu.php?page=1#top>,");
    await sheet.leave();
  },
  error: async (sheet) => {
    await sheet.type("account", "joe@joesgarage.example");
    await sheet.type("secret", "Summer-2019!");
    await sheet.leave();
  },
  suggestion: async (sheet) => {
    await sheet.type("account", "joesgarage.freshbook.com");
    await sheet.type("secret", TOKEN.replaceAll("0", "O"));
    await sheet.leave();
  },
  danger: async (sheet) => {
    await sheet.type("account", "joesgarage.freshbooks.com.log-in.example");
  },
  swap: async (sheet) => {
    await sheet.type("account", TOKEN);
    await sheet.type("secret", "joesgarage.freshbooks.com");
    await sheet.leave();
  },
  "both-pasted": async (sheet) => {
    await sheet.paste("account", `API URL: https://joesgarage.freshbooks.com/api/2.1/xml-in\nToken: ${TOKEN}`);
  },
  help: async (sheet) => {
    await sheet.click("secret", "help");
    await sheet.page.click('.keyfit-role-input[value="staff"]');
  },
  sent: async (sheet) => {
    await sheet.page.typeInto("#email", "joe@example.com");
    await sheet.type("account", "joesgarage");
    await sheet.type("secret", TOKEN);
    await sheet.press("Enter");
  },
  "default-pair": async (sheet) => {
    await sheet.page.evaluate(() => {
      const form = document.querySelector("#signup");
      form?.replaceChildren(document.createElement("keyfit-connect"));
    });
    await sheet.ready();
    await sheet.type("account", "joesgarage.freshbooks.com");
    await sheet.leave();
  },
};

const site = shareSite();

for (const [name, reach] of Object.entries(STATES)) {
  test(`pictures of the state "${name}"`, async () => {
    const sheet = await (await site()).open();
    await reach(sheet);
    await sheet.pictures(name);
    await sheet.close(TOKEN.replaceAll("0", "O"));
  });
}

test("picture under forced colours", needs("media"), async () => {
  const sheet = await (await site()).open();
  await sheet.page.emulate({ forcedColors: "active" });
  await STATES.error?.(sheet);
  await sheet.picture("error-forced-colors");
  await sheet.close();
});
