import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // `npm run relay` listens there.
  server: { proxy: { "/keyfit-relay": "http://localhost:8787" } },
});
