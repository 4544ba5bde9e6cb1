import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

// The one thing that Vue wants to be told of a custom element.
const isCustomElement = (tag) => tag === "keyfit-connect";

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
