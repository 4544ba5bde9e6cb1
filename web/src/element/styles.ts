// Puts the element's style sheet into its document or shadow root, once for each.

const sheets = new WeakMap<Document | ShadowRoot, CSSStyleSheet>();
const elements = new WeakMap<Document | ShadowRoot, HTMLStyleElement>();

/** A sheet made by script needs no leave from the page's content security policy. Safari has such sheets since 16.4. */
export function adoptStyles(element: Element, styles: string): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (!("adoptedStyleSheets" in root)) {
    addElement(root, styles);
    return;
  }
  const known = sheets.get(root);
  if (known && root.adoptedStyleSheets.includes(known)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  sheets.set(root, sheet);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Where there is none, an element does, unless the policy forbids it. */
function addElement(root: Document | ShadowRoot, styles: string): void {
  // What is in no document yet has neither.
  if (!("styleSheets" in root) || elements.get(root)?.isConnected) return;
  const style = (root.ownerDocument ?? (root as Document)).createElement("style");
  style.textContent = styles;
  elements.set(root, style);
  ("head" in root ? root.head : root).append(style);
}
