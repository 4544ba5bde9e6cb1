// The relay, for any runtime with web-standard requests.

export * from "./relay/relay.js";
