import { newId, openText, seal } from '#platform/crypto.ts'
import type { Desk, InstanceSecret } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** What can become of an account. */
export type WhatBecame =
  | 'founded'
  | 'invited'
  | 'closed'
  | 'opened-again'
  | 'invited-again'
  | 'invitation-withdrawn'
  | 'roles-changed'

/** Enters what became of somebody's account, by whoever acts; in the first run that is the person themselves. A reason is about a person, so it is sealed. */
export async function enterChange(
  { sql, secret, now, person: by }: Desk,
  person: string,
  what: WhatBecame,
  reason?: string,
): Promise<void> {
  const id = newId()
  const sealed_reason = reason === undefined ? null : seal(secret.derive('people'), reason, about(id))
  await sql
    .withTables<Tables>()
    .insertInto('people.account_change')
    .values({ id, person, what, by_whom: by?.id ?? person, at: now, sealed_reason })
    .execute()
}

/** The reason again. */
export const openReason = (secret: InstanceSecret, id: string, sealed: Uint8Array): string =>
  openText(secret.derive('people'), sealed, about(id))

const about = (id: string) => `people.account_change|sealed_reason|${id}`
