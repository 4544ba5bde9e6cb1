// What build.mjs provides.

declare module "playground:catalog" {
  /** All services, in the order of their ids. */
  const catalog: readonly {
    readonly id: string;
    readonly title: string;
    readonly category: string;
  }[];
  export default catalog;
}
