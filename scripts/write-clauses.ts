import './read-tsx.ts'

// Writes docs/clauses.md: each clause with its controls, their tests and, where answers of
// `evenhand assure --profile NAME --json` are named, how it stood in that demo.
await import('./proving/write-clauses.ts')
