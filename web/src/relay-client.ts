// The road through a relay, for live tests of a page of one's own.

export * from "./relay/relay-client.js";
