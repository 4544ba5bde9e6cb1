import { createRoot } from "react-dom/client";
import { SignUp } from "./SignUp.tsx";

createRoot(document.querySelector("#app") as HTMLElement).render(<SignUp />);
