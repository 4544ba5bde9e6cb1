// The example, and each thing that the component promises beside it.

import { KeyfitConnect, type KeyfitConnectElement } from "keyfit/react";
import openai from "keyfit/services/openai";
import { useRef, useState, version } from "react";
import { SignUp } from "./SignUp.tsx";

export function Page() {
  const element = useRef<KeyfitConnectElement>(null);
  const [isOwn, setOwn] = useState(true);
  const [log, setLog] = useState<string[]>([]);
  const note = (name: string) => (detail: object) => setLog((lines) => [...lines, `${name} ${JSON.stringify(detail)}`]);
  return (
    <>
      <SignUp />
      <KeyfitConnect
        ref={element}
        id="own"
        className="wide"
        service="openai"
        lang={isOwn ? "fr-CA" : undefined}
        administrator
        allowCost={isOwn}
        novalidate={false}
        definition={isOwn ? { ...openai, title: "Our OpenAI" } : undefined}
        messages={{ ui: { help: "Where is it?" } }}
        onCheck={note("check")}
        onReady={note("ready")}
      />
      <button id="change" type="button" onClick={() => setOwn(false)}>
        Change
      </button>
      <button id="ref" type="button" onClick={() => note("ref")(Object.keys(element.current?.status ?? {}))}>
        Ref
      </button>
      <KeyfitConnect service="nothing" onError={note("error")} />
      <pre>{log.join("\n")}</pre>
      {version.startsWith("19") && <keyfit-connect id="raw" service="openai" administrator={false} novalidate={true} />}
    </>
  );
}
