import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import Page from "./Page.vue";

export const html = await renderToString(createSSRApp(Page));
