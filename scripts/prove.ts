import './read-tsx.ts'

// `npm run prove`: shows what is claimed of the product, on the product, in full, and writes the dated results to
// docs/proof/. Names may follow (`npm run prove kills`); --small runs as much as `npm test` does and writes nothing;
// --size N runs so much of each.
await import('./proving/run-proofs.ts')
