import '../scripts/read-tsx.ts'
await import('./tmp-profile-2.ts')
