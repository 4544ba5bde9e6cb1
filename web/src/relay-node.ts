// What serves a relay on Node.

export * from "./relay/relay-node.js";
