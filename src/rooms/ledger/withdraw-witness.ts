import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { registerWitness } from './register-witness.ts'

/**
 * From now on no signature of this key is taken, as after its holder left or lost it. What it signed before stays: a
 * seal that was seen stays seen. A key is not taken back into use; its holder makes a new one.
 */
export const withdrawWitness = command({
  name: 'withdraw-witness',
  input: z.strictObject({ witness: z.string({ error: 'Choose a key' }).max(400) }),
  who: registerWitness.who,
  refusals: [notFound],
  async carryOut({ witness }, { sql, person, now }) {
    const { numAffectedRows } = await raw`
      insert into ledger.witness_withdrawn (verifier_key, withdrawn_by, withdrawn_at)
      select verifier_key, ${person?.id}, ${now} from ledger.witness where verifier_key = ${witness}
      on conflict do nothing`.execute(sql)
    return numAffectedRows ? { witness } : refuse(notFound)
  },
})
