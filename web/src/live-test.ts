// Live tests for a page or a server of one's own: by a carrier, through a relay, or by both.

export { runLiveTest } from "./live/live-test.js";
export { DEFAULT_TIMEOUT_MS } from "./live/time-limit.js";
export { isForRelay, runPageTest } from "./relay/page-test.js";
export { runRelayTest } from "./relay/relay-test.js";
