import "keyfit/element";
import type {} from "keyfit/react";
import { type SubmitEvent, useState } from "react";

export function SignUp() {
  const [account, setAccount] = useState("");
  const [token, setToken] = useState("");
  const [status, setStatus] = useState("");
  const [sent, setSent] = useState("");

  function send(event: SubmitEvent) {
    event.preventDefault();
    setSent(`${account}, and a token of ${token.length} characters`);
  }

  return (
    <form onSubmit={send}>
      <keyfit-connect
        service="freshbooks-classic"
        submit="api-url"
        onkeyfit-check={({ detail }) => setStatus(`${detail.field}: ${detail.status}`)}
      >
        <label htmlFor="account">FreshBooks address</label>
        <input
          id="account"
          data-keyfit="account"
          autoComplete="off"
          required
          value={account}
          onChange={(event) => setAccount(event.target.value)}
        />
        <label htmlFor="token">Authentication Token</label>
        <input
          id="token"
          type="password"
          data-keyfit="secret"
          autoComplete="off"
          required
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </keyfit-connect>
      <button type="submit">Connect</button>
      <p className="status">{status}</p>
      <output>{sent}</output>
    </form>
  );
}
