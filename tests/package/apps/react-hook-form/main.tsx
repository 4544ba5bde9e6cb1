// React Hook Form with its own rules around the same input.

import { KeyfitConnect } from "keyfit/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";

interface Values {
  email: string;
  key: string;
}

function SignUp() {
  const { register, handleSubmit, watch, formState } = useForm<Values>();
  const [saved, setSaved] = useState("");
  const { errors } = formState;
  return (
    <form onSubmit={handleSubmit(({ email, key }) => setSaved(`${email}, a key of ${key.length} characters`))}>
      <label htmlFor="email">Email</label>
      <input id="email" autoComplete="off" {...register("email", { required: "Where do we write to?" })} />
      <p className="email-error">{errors.email?.message}</p>
      <KeyfitConnect service="openai" live="off">
        <label htmlFor="key">OpenAI API key</label>
        <input
          id="key"
          type="password"
          data-keyfit="secret"
          autoComplete="off"
          {...register("key", {
            required: "Which key?",
            validate: (key) => !key.endsWith("34") || "This key is connected already.",
          })}
        />
        <p className="key-error">{errors.key?.message}</p>
      </KeyfitConnect>
      <button type="submit">Save</button>
      <p className="watched">{watch("key")?.length}</p>
      <output>{saved}</output>
    </form>
  );
}

createRoot(document.querySelector("#app") as HTMLElement).render(<SignUp />);
