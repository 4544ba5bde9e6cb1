// What build.mjs provides.

declare module "playground:catalog" {
  /** All services, in the order of their ids. `sample`: a made-up good value for each field. */
  const catalog: readonly {
    readonly id: string;
    readonly title: string;
    readonly category: string;
    readonly sample: Readonly<Record<string, string>>;
  }[];
  export default catalog;
}
