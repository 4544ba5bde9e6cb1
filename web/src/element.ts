// Defines <keyfit-connect>, with the English texts and the services that are built in.

import services from "keyfit-services";
import styles from "./connect.css" with { type: "text" };
import { defineConnect } from "./connect.js";
import { load } from "./index.js";
import { en } from "./messages/en.js";

export { type CheckDetail, KeyfitConnect, type MendedDetail, type SuggestionTakenDetail } from "./connect.js";

defineConnect({ load, services, messages: en, styles });
