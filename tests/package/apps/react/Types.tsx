import { KeyfitConnect } from "keyfit/react";
import github from "keyfit/services/github";

export const all = [
  <keyfit-connect
    key={1}
    className="wide"
    lang="fr-CA"
    service="freshbooks-classic"
    submit="account-url"
    live="submit"
  />,
  <keyfit-connect
    key={2}
    relay="/keyfit"
    engine="js"
    administrator
    novalidate={false}
    messages={{ ui: { undo: "Back" } }}
  />,
  <keyfit-connect key={3} onkeyfit-outcome={({ detail }) => detail.outcome.answer === "accepted"} />,
  <keyfit-connect key={4} onkeyfit-error={({ target, detail }) => [target, detail.reason === "not-loaded"]} />,
  <keyfit-connect key={5} ref={(element) => void element?.status?.account} />,
  <keyfit-connect
    key={12}
    service="github"
    needs="repo read:org"
    mode="live"
    allow-cost
    hosts="api.github.example *.github.example"
    definition={github}
    onkeyfit-insisted={({ detail }) => [detail.field, detail.codes]}
    onkeyfit-live-start={({ detail }) => [detail.address, detail.through]}
  />,
  <keyfit-connect key={13} definition={null} allow-cost={false} />,
  <keyfit-connect key={18} service="my-own" onkeyfit-ready={({ detail }) => detail.service.length} />,
  <keyfit-connect key={6} submit="email" />, // wrong
  <keyfit-connect key={7} live="always" />, // wrong
  <keyfit-connect key={8} services="freshbooks-classic" />, // wrong
  <keyfit-connect key={9} administrator="no" />, // wrong
  <keyfit-connect key={10} onkeyfit-outcome={({ detail }) => detail.status} />, // wrong
  <keyfit-connect key={11} messages={{ ui: { undone: "Back" } }} />, // wrong
  <keyfit-connect key={14} mode="demo" />, // wrong
  <keyfit-connect key={15} needs={["repo"]} />, // wrong
  <keyfit-connect key={16} definition={{ id: "own" }} />, // wrong
  <keyfit-connect key={19} service={5} />, // wrong
  <keyfit-connect key={20} onkeyfit-ready={({ detail }) => detail.values} />, // wrong
  <keyfit-connect key={17} onkeyfit-insisted={({ detail }) => detail.value} />, // wrong
  <KeyfitConnect
    key={18}
    ref={(element) => void element?.status?.secret}
    className="wide"
    lang="fr-CA"
    service="openai"
    live="submit"
    administrator
    allowCost={false}
    definition={github}
    messages={{ ui: { undo: "Back" } }}
    onCheck={({ field, status, codes }) => [field, status, codes]}
    onOutcome={({ outcome }) => outcome.answer === "accepted"}
    onLiveStart={({ address, through }) => [address, through]}
    onReady={({ service }) => service}
    onError={({ reason }) => reason === "not-loaded"}
    onClick={(event) => event.preventDefault()}
  >
    <input data-keyfit="secret" />
  </KeyfitConnect>,
  <KeyfitConnect key={19} live="always" />, // wrong
  <KeyfitConnect key={20} services="openai" />, // wrong
  <KeyfitConnect key={21} allowCost="yes" />, // wrong
  <KeyfitConnect key={22} definition={{ id: "own" }} />, // wrong
  <KeyfitConnect key={23} messages={{ ui: { undone: "Back" } }} />, // wrong
  <KeyfitConnect key={24} onOutcome={(detail) => detail.status} />, // wrong
  <KeyfitConnect key={25} onCheck={({ value }) => value} />, // wrong
  <KeyfitConnect key={26} onError={(event) => event.currentTarget} />, // wrong
];
