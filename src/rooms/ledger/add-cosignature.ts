import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { checkSignature } from './check-signature.ts'
import { readCheckpoint } from './checkpoint.ts'
import { checkpointOver } from './checkpoints.ts'
import { KEEPERS } from './keepers.ts'
import { knownKeys } from './known-keys.ts'
import { noteOf } from './signed-note.ts'
import { readVerifierKey } from './verifier-key.ts'

const noCosignature = {
  code: 'no-cosignature',
  status: 422,
  sentence:
    'This is not a signature of a registered witness under this seal. Copy the whole line that “evenhand ledger cosign” printed for it.',
} as const

const AN_HOUR_MS = 3_600_000

/** Adds a witness's signature to a seal, once it is found to hold. Whoever brings it need not be the witness. */
export const addCosignature = command({
  name: 'add-cosignature',
  input: z.strictObject({
    size: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    line: z.string({ error: 'Paste the line that begins with —' }).trim().max(8000),
  }),
  who: KEEPERS,
  refusals: [noCosignature],
  async carryOut({ size, line }, { sql, now }) {
    const kept = await checkpointOver(sql, size)
    if (!kept) return refuse(notFound)
    const text = readCheckpoint(kept.note)?.text ?? ''
    const checkpoint = readCheckpoint(noteOf(text, [line]))
    for (const key of (await knownKeys(sql)).standing) {
      const witness = readVerifierKey(key)
      const found = checkpoint && witness ? checkSignature(checkpoint, witness) : 'none'
      if (typeof found === 'string' || !found.at || found.at.getTime() > now.getTime() + AN_HOUR_MS) continue
      await raw`
        insert into ledger.cosignature (size, verifier_key, line, signed_at)
        values (${size}, ${key}, ${line}, ${found.at}) on conflict do nothing`.execute(sql)
      return { size }
    }
    return refuse(noCosignature, { field: 'line' })
  },
})
