/** Hides a property, if it is there, from `JSON.stringify`, spreads and logs. */
export function hide<T extends object>(target: T, key: keyof T): void {
  // Without a prototype: a page may have given every object a `get`, which no descriptor may have beside a value.
  const descriptor = { __proto__: null, enumerable: false };
  if (Object.hasOwn(target, key)) Object.defineProperty(target, key, descriptor);
}
