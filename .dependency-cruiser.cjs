/**
 * Which file may import which. A room may import those that come before it in src/room-order.ts, through their
 * doors. Run by lint/import-rules.ts, which refuses to call it
 * clean when fewer files were read than there are.
 */
const { ROOMS } = require('./src/room-order.ts')

const TESTS = '[.]test[.]tsx?$'

const importsGoDown = ROOMS.slice(0, -1).map((room, place) => ({
  name: 'imports-go-down',
  comment: `${room} stands below the rooms that come after it in the order; news travels up as ledger entries.`,
  severity: 'error',
  from: { path: `^src/rooms/${room}/` },
  to: { path: `^src/rooms/(${ROOMS.slice(place + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    {
      name: 'a-room-is-entered-by-its-door',
      comment: 'Only room.ts may be imported from outside the room, also for types.',
      severity: 'error',
      from: { path: '^src/rooms/([^/]+)/' },
      to: { path: '^src/rooms/[^/]+/', pathNot: ['^src/rooms/$1/', '^src/rooms/[^/]+/room[.]tsx?$'] },
    },
    {
      name: 'a-room-is-entered-by-its-door',
      comment: 'Who hangs the rooms, and who tests the house, comes in by the door too.',
      severity: 'error',
      from: { pathNot: '^src/rooms/' },
      to: { path: '^src/rooms/[^/]+/', pathNot: '^src/rooms/[^/]+/room[.]tsx?$' },
    },
    ...importsGoDown,
    {
      name: 'a-room-has-a-place-in-the-order',
      comment: 'Add the room to src/room-order.ts.',
      severity: 'error',
      from: { path: '^src/rooms/', pathNot: `^src/rooms/(${ROOMS.join('|')})/` },
      to: {},
    },
    {
      name: 'nobody-imports-assurance',
      comment: 'Rooms export their controls; the table of contents and the command line hand them over.',
      severity: 'error',
      from: { pathNot: '^src/(rooms/assurance/|command-line/|app[.]ts|main[.]ts)' },
      to: { path: '^src/rooms/assurance/' },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: TESTS },
      to: { path: '^src/(rooms/|app[.]ts|main[.]ts)' },
    },
    {
      name: 'design-knows-neither-platform-nor-rooms',
      severity: 'error',
      from: { path: '^src/design/' },
      to: { path: '^src/(platform/|rooms/|app[.]ts|main[.]ts)' },
    },
    {
      name: 'the-product-needs-no-test',
      comment: 'What is shipped imports neither tests nor the tools around them.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: ['^(test|journeys|bench|lint|scripts)/', TESTS] },
    },
    {
      name: 'the-product-needs-no-development-package',
      comment: 'A package that is imported at run time belongs in dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, '/testdata/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'what-is-imported-exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/testdata/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
