import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { COSIGNATURE, readVerifierKey } from './verifier-key.ts'
import { WITNESS_NAME } from './witness-name.ts'

const noWitnessKey = {
  code: 'no-witness-key',
  status: 422,
  sentence:
    'This is not the public half of a witness’s key. Copy the whole line that “evenhand ledger key” printed.',
} as const

const witnessKnown = {
  code: 'witness-known',
  status: 409,
  sentence: 'This key is registered already, or was withdrawn: a key is not taken back into use.',
} as const

/** Makes the public half of a key known that is held outside the server. The other half never comes here. */
export const registerWitness = command({
  name: 'register-witness',
  input: z.strictObject({ key: z.string({ error: 'Paste the public half of the key' }).trim().max(400) }),
  who: [...LEADERS, 'chair', 'vice-chair'],
  refusals: [noWitnessKey, witnessKnown],
  async carryOut({ key }, { sql, person, now }) {
    const read = readVerifierKey(key)
    if (read?.type !== COSIGNATURE || read.publicKey.length !== 32 || !WITNESS_NAME.test(read.name))
      return refuse(noWitnessKey, { field: 'key' })
    const { numAffectedRows } = await raw`
      insert into ledger.witness (verifier_key, registered_by, registered_at)
      values (${key}, ${person?.id}, ${now}) on conflict do nothing`.execute(sql)
    return numAffectedRows ? { key } : refuse(witnessKnown, { field: 'key' })
  },
})
