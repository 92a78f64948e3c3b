import '../scripts/read-tsx.ts'
await import('./tmp-jobs-2.ts')
