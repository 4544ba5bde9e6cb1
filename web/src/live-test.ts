// Live tests for a page or a server of one's own: by a carrier, or through a relay.

export { runLiveTest } from "./live/live-test.js";
export { DEFAULT_TIMEOUT_MS } from "./live/time-limit.js";
export { runRelayTest } from "./relay/relay-test.js";
