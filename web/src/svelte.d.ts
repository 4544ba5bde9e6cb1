// <keyfit-connect> in the templates of Svelte 5: `import type {} from "keyfit/svelte"`, once anywhere.

import type { HTMLAttributes } from "svelte/elements";
import type { KeyfitConnect } from "./element/connect.js";
import type { ConnectAttributes, ConnectHandlers, ConnectProperties } from "./element/markup.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "keyfit-connect": Omit<HTMLAttributes<KeyfitConnect>, "lang"> &
      ConnectAttributes &
      ConnectProperties &
      ConnectHandlers;
  }
}
