import { KeyfitConnect } from "keyfit/react";
import { Suspense } from "react";
import { SignUp } from "./SignUp";

// A component of the server: it may render the component, and hands it no function.
export default function Page() {
  return (
    <Suspense>
      <SignUp />
      <form>
        <KeyfitConnect id="own" service="stripe" mode="test" live="button" />
      </form>
    </Suspense>
  );
}
