import { sql as raw, type Transaction } from 'kysely'

/** The public keys that checkpoints were signed with, and those of the witnesses, in the order of their coming. */
export async function knownKeys(sql: Transaction<unknown>): Promise<{ keys: string[]; witnesses: string[] }> {
  const keys = await raw<{ verifier_key: string }>`
    select verifier_key from ledger.signing_key order by since, verifier_key`.execute(sql)
  const witnesses = await raw<{ verifier_key: string }>`
    select verifier_key from ledger.witness order by registered_at, verifier_key`.execute(sql)
  const names = ({ verifier_key }: { verifier_key: string }) => verifier_key
  return { keys: keys.rows.map(names), witnesses: witnesses.rows.map(names) }
}
