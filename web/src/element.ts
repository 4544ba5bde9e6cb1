// Defines <keyfit-connect>, with the languages and services that come with it.

import { defineConnect } from "./element-class.js";

export * from "./element-class.js";

defineConnect();
