import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  // `npm run relay` listens there.
  server: { proxy: { "/keyfit-relay": "http://localhost:8787" } },
});
