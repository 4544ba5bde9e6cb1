import { KeyfitConnect } from "keyfit/react";
import { useState } from "react";

export function SignUp() {
  const [key, setKey] = useState("");
  const [status, setStatus] = useState("");
  const [outcome, setOutcome] = useState("");
  const [saved, setSaved] = useState("");

  function save() {
    // Send the key to your server here. The server checks it again.
    setSaved(`Saved a key of ${key.length} characters.`);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <KeyfitConnect
        service="openai"
        relay="/keyfit-relay"
        onCheck={({ field, status }) => setStatus(`${field}: ${status}`)}
        onOutcome={({ outcome }) => setOutcome(`${outcome.answer}: ${outcome.reason}`)}
      >
        <label htmlFor="key">OpenAI API key</label>
        <input
          id="key"
          type="password"
          data-keyfit="secret"
          autoComplete="off"
          required
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
      </KeyfitConnect>
      <button type="submit">Save</button>
      <p className="status">{status}</p>
      <p className="outcome">{outcome}</p>
      <output>{saved}</output>
    </form>
  );
}
