// Next takes no package from outside a root. Types are checked in the example itself.
export default { turbopack: { root: process.env.KEYFIT_ROOT }, typescript: { ignoreBuildErrors: true } };
