// <keyfit-connect> in the templates of Vue 3: `import type {} from "keyfit/vue"`, once anywhere.

import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { KeyfitConnect } from "./element/connect.js";
import type { KeyfitEvents } from "./element/events.js";
import type { ConnectAttributes, ConnectProperties } from "./element/markup.js";

type Connect = new () => KeyfitConnect & {
  $props: Omit<HTMLAttributes, "lang"> & PublicProps & ConnectAttributes & ConnectProperties;
  $emit: EmitFn<{ [Type in keyof KeyfitEvents]: (event: KeyfitEvents[Type]) => void }>;
};

declare module "vue" {
  interface GlobalComponents {
    "keyfit-connect": Connect;
  }
}
