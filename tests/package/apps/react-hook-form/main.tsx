// React Hook Form with its own rules around the same two inputs.

import "keyfit/element";
import type {} from "keyfit/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";

interface Values {
  email: string;
  account: string;
  token: string;
}

function SignUp() {
  const { register, handleSubmit, watch, formState } = useForm<Values>();
  const [sent, setSent] = useState("");
  const { errors } = formState;
  return (
    <form onSubmit={handleSubmit((values) => setSent(JSON.stringify({ ...values, token: values.token.length })))}>
      <label htmlFor="email">Email</label>
      <input id="email" autoComplete="off" {...register("email", { required: "Where do we write to?" })} />
      <p className="email-error">{errors.email?.message}</p>
      <keyfit-connect service="freshbooks-classic">
        <label htmlFor="account">FreshBooks address</label>
        <input
          id="account"
          data-keyfit="account"
          autoComplete="off"
          {...register("account", {
            required: "Which account?",
            validate: (account) => !account.includes("joesgarage.") || "Joe is connected already.",
          })}
        />
        <p className="account-error">{errors.account?.message}</p>
        <label htmlFor="token">Authentication Token</label>
        <input id="token" type="password" data-keyfit="secret" autoComplete="off" {...register("token")} />
      </keyfit-connect>
      <button type="submit">Connect</button>
      <p className="watched">{watch("account")}</p>
      <output>{sent}</output>
    </form>
  );
}

createRoot(document.querySelector("#app") as HTMLElement).render(<SignUp />);
