import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  // `npm run relay` listens on this port.
  server: { proxy: { "/keyfit-relay": "http://localhost:8787" } },
});
