import '../scripts/read-tsx.ts'

// `bin/evenhand-node bench/search.ts`. Families are sealed with the product's own commands, and so it needs the rooms.
await import('./search-report.ts')
