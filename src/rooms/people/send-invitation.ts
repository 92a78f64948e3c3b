import { digest, newToken } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { mailKind } from '#platform/mail.ts'
import { LEADERS, mayOpenFiles, mayPass, type Role } from '#platform/who.ts'
import { sealForInvitation } from '#rooms/vault'
import { openAddress } from './name.ts'
import type { Tables } from './schema/tables.ts'

/** The mail that brings an invitation. Says nothing about anybody's family, nor what the person will do. */
const invitationMail = mailKind({
  name: 'invitation',
  subject: 'Your invitation',
  text: ({ link }: { link: string }) =>
    `You are invited to an account. Open this link within seven days and choose a password:\n\n${link}\n\nIt works once. If you did not expect it, do nothing.\n`,
})

const DAYS = 7

/**
 * Posts a new invitation to the address of somebody's account, and to no other; a link from before is dead. For a role
 * that works with families it brings the service key, where whoever acts
 * leads and holds it.
 */
export async function sendInvitation(desk: Desk, person: string, roles: readonly Role[]): Promise<void> {
  const service = mayPass(LEADERS, desk.person) ? desk.person?.keys?.service : undefined
  const token = newToken()
  const sealed =
    service && mayOpenFiles(roles) ? sealForInvitation(desk.secret, token, person, service) : null
  await dropInvitation(desk, person)
  await desk.sql
    .withTables<Tables>()
    .insertInto('people.invitation')
    .values({
      token_hash: digest(token),
      person,
      sealed_service_key: sealed,
      made_by: desk.person?.id ?? '',
      made_at: desk.now,
      expires_at: new Date(desk.now.getTime() + DAYS * 86_400_000),
    })
    .execute()
  const values = { link: `${desk.origin}/invitation/${token}` }
  await desk.post({ kind: invitationMail, to: await addressOf(desk, person), values })
}

/** The invitation that is on its way to somebody works no more. */
export async function dropInvitation({ sql }: Desk, person: string): Promise<void> {
  await sql.withTables<Tables>().deleteFrom('people.invitation').where('person', '=', person).execute()
}

async function addressOf({ sql, secret }: Desk, person: string): Promise<string> {
  const { sealed_address } = await sql
    .withTables<Tables>()
    .selectFrom('people.address')
    .select('sealed_address')
    .where('person', '=', person)
    .executeTakeFirstOrThrow()
  return openAddress(secret, person, sealed_address)
}
