// The gallery as a page of its own, which tests look at.

import { showGallery } from "./cards.js";

await showGallery();
