import '../scripts/read-tsx.ts'

// `npm run bench`. The bench seals its families with the product's own commands, and so needs the rooms.
await import('./whole-bench.ts')
