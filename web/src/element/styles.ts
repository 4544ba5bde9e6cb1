// Puts the element's style sheet into its document or shadow root, once for each.

const sheets = new WeakMap<Document | ShadowRoot, CSSStyleSheet>();

/** A sheet made by script needs no leave from the page's content security policy. */
export function adoptStyles(element: Element, styles: string): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (!("adoptedStyleSheets" in root)) return;
  const known = sheets.get(root);
  if (known && root.adoptedStyleSheets.includes(known)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  sheets.set(root, sheet);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
