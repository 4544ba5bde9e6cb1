import { hydrateRoot } from "react-dom/client";
import { Page } from "./Page.tsx";

hydrateRoot(document.querySelector("#app") as HTMLElement, <Page />);
