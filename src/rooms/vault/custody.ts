import { type Key, newKey } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { newEscrow, type Shares } from './escrow.ts'
import { secretCheck } from './instance-secret.ts'
import { newIntakePair } from './intake-pairs.ts'
import type { Tables } from './schema/tables.ts'
import { serviceCheck } from './service-check.ts'

/**
 * First run: makes the service key, keeps only its check value and a copy sealed to the recovery sheets, and the pair
 * for what comes in with nobody signed in. The key itself goes to the first person, the three shares to paper: neither is kept.
 */
export async function beginCustody(desk: Desk): Promise<{ service: Key; shares: Shares }> {
  const service = newKey()
  await desk.sql
    .withTables<Tables>()
    .insertInto('vault.custody')
    .values({
      service_check: serviceCheck(service),
      secret_check: secretCheck(desk.secret),
      begun_at: desk.now,
    })
    .execute()
  await newIntakePair(desk, service)
  return { service, shares: await newEscrow(desk, service) }
}
