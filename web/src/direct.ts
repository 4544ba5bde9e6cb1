// The direct road, for live tests of a page of one's own.

export * from "./live/direct.js";
