// <keyfit-connect> in JSX, for React 19: `import type {} from "keyfit/react"`, once anywhere.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { KeyfitConnect } from "./element/connect.js";
import type { ConnectAttributes, ConnectHandlers, ConnectProperties } from "./element/markup.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      // React leaves out an attribute that is false.
      "keyfit-connect": Omit<DetailedHTMLProps<HTMLAttributes<KeyfitConnect>, KeyfitConnect>, "lang"> &
        ConnectAttributes<boolean | ""> &
        ConnectProperties &
        ConnectHandlers;
    }
  }
}
