import { sql as raw, type Transaction } from 'kysely'

/** The keys by which seals are checked. */
export interface KnownKeys {
  /** The public keys that checkpoints were signed with. */
  readonly keys: string[]
  /** Those of all witnesses there ever were: what somebody signed before they withdrew stays signed. */
  readonly witnesses: string[]
  /** Those whose signatures are taken now. */
  readonly standing: string[]
}

/** The public keys of the service and of its witnesses, in the order of their coming. */
export async function knownKeys(sql: Transaction<unknown>): Promise<KnownKeys> {
  const keys = await raw<{ verifier_key: string }>`
    select verifier_key from ledger.signing_key order by since, verifier_key`.execute(sql)
  const witnesses = await raw<{ verifier_key: string; stands: boolean }>`
    select verifier_key,
      not exists (select from ledger.witness_withdrawn w where w.verifier_key = witness.verifier_key) as stands
    from ledger.witness order by registered_at, verifier_key`.execute(sql)
  const names = ({ verifier_key }: { verifier_key: string }) => verifier_key
  return {
    keys: keys.rows.map(names),
    witnesses: witnesses.rows.map(names),
    standing: witnesses.rows.filter(({ stands }) => stands).map(names),
  }
}
