// The import rules of ARCHITECTURE.md: one river, in one direction.
const test = '\\.test\\.tsx?$';
const core = '^packages/core/src';
// Elementary functions and units are the language that every part of the engine speaks.
const language = [`${core}/(elementary|units)(/|\\.ts$)`];

/** What each package may import besides itself; everything through entry points. */
const packages = {
  core: [],
  catalogue: ['core'],
  analysis: ['core'],
  intake: ['core'],
  proof: ['core', 'catalogue', 'analysis', 'intake'],
  runner: ['core', 'analysis', 'proof'],
  store: ['core'],
  graphql: ['core', 'catalogue', 'analysis', 'intake', 'proof', 'runner', 'store'],
  meander: ['core', 'catalogue', 'analysis', 'intake', 'runner', 'store'],
};

/** Inside core; a test beside its file may reach wider. */
const insideCore = (folder, allowed) => ({
  name: `core-${folder}`,
  severity: 'error',
  from: { path: `${core}/${folder}/`, pathNot: test },
  to: {
    path: '^packages/core/',
    pathNot: [...[folder, ...allowed].map((each) => `${core}/${each}/`), ...language],
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'entry-points-only',
      comment:
        'Another package is imported by its name, never by a path into its folders. A benchmark, the golden bytes and the tests of random numbers look at inner parts.',
      severity: 'error',
      from: { path: '^(packages|apps|tests)/([^/]+)/', pathNot: '^tests/(bench|engines|randomness)/' },
      to: { path: '^packages/([^/]+)/', pathNot: ['^packages/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'apps-are-never-imported',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^$1/$2/' },
    },
    {
      name: 'tests-are-never-imported',
      severity: 'error',
      from: { path: '^(packages|apps)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'test-files-are-never-imported',
      severity: 'error',
      from: { pathNot: test },
      to: { path: test },
    },

    ...Object.entries(packages).map(([name, allowed]) => ({
      name: `package-${name}`,
      comment: `${name} may import ${allowed.length === 0 ? 'no other package' : allowed.join(', ')}.`,
      severity: 'error',
      from: { path: `^packages/${name}/` },
      to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
    })),
    {
      name: 'core-types-only',
      comment: 'Tables and stored values know the shapes of the engine, not its workings.',
      severity: 'error',
      from: { path: '^packages/(intake|store)/', pathNot: test },
      to: { path: '^packages/core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-speaks-graphql-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^packages/' },
    },
    {
      name: 'runs-in-browsers',
      comment: 'These packages run in browsers as well as in Node.',
      severity: 'error',
      from: { path: '^packages/(core|catalogue|analysis|intake|proof|graphql)/src/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },

    insideCore('random', []),
    insideCore('results', []),
    insideCore('model', []),
    insideCore('mechanisms', ['model']),
    insideCore('compile', ['model', 'mechanisms', 'random']),
    insideCore('engine', ['compile', 'random', 'results']),
    {
      name: 'core-engine-program-types',
      comment: 'The engine reads a compiled program; it never compiles one.',
      severity: 'error',
      from: { path: `${core}/engine/`, pathNot: test },
      to: { path: `${core}/compile/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-mechanisms-know-no-siblings',
      comment: 'A mechanism returns a factor or a rate; only the index knows which others exist.',
      severity: 'error',
      from: { path: `${core}/mechanisms/`, pathNot: [test, `${core}/mechanisms/index\\.ts$`] },
      to: { path: `${core}/mechanisms/`, pathNot: `${core}/mechanisms/mechanism\\.ts$` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/|\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@meander/source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.css', '.json'],
    },
  },
};
