// The packages that carry Node itself name their platform as a string; pnpm records only lists in the lockfile,
// and without them would install the Windows binary on Linux too.
const asList = (value) => (typeof value === 'string' ? [value] : value);

module.exports = {
  hooks: {
    readPackage(manifest) {
      if (/^node-(bin-)?(linux|darwin|win)-/.test(manifest.name ?? '')) {
        manifest.os = asList(manifest.os);
        manifest.cpu = asList(manifest.cpu);
      }
      return manifest;
    },
  },
};
