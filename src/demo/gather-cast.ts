import { sql as raw } from 'kysely'
import type { Context } from '#platform/context.ts'
import { newToken, openText } from '#platform/crypto.ts'
import { aboutMail } from '#platform/mail.ts'
import type { Person } from '#platform/who.ts'
import type { NewPersona } from '#rooms/service'
import { type Cast, type Member, membersOf } from './cast.ts'
import type { Scene } from './scene.ts'
import { daysLater, workingDayBefore } from './working-moments.ts'

const MINUTE_MS = 60_000

/** The cast, and into whose shoes one may step later. */
export interface Gathered {
  readonly cast: Cast
  readonly personas: readonly NewPersona[]
}

/**
 * Invites everybody and has them take up their invitations, as on the first day of a service. Passwords are random: one
 * comes in by stepping into somebody's shoes.
 */
export async function gatherCast(
  { scene, context, random }: { scene: Scene; context: Context; random: () => number },
  coordinator: Person & { password: string },
  size: { staff: number; volunteers: number },
  { from, until }: { from: Date; until: Date },
): Promise<Gathered> {
  const members = membersOf(size)
  const personas: NewPersona[] = [
    { person: coordinator.id, kind: 'coordinator', password: coordinator.password },
  ]
  const join = async (member: Member) => {
    const password = newToken()
    const person = await joins(scene, context, coordinator, member, password, from)
    if (member.kind) personas.push({ person: person.id, kind: member.kind, password })
    return person
  }
  const joinAll = (some: readonly Member[]) => Promise.all(some.map(join))
  const [leading, officers, volunteers, beside, [leaver]] = await Promise.all([
    joinAll(members.leading),
    joinAll(members.officers),
    joinAll(members.volunteers),
    joinAll(members.beside),
    joinAll([members.leaver]),
  ])
  const [deputy, safeguardingLead] = leading
  const [operator, chair, witness] = beside
  if (!deputy || !safeguardingLead || !operator || !chair || !witness || !leaver)
    throw new Error('Somebody did not come.')
  const [first, , third] = officers
  if (!first || !third) throw new Error('There are too few officers.')
  const left = { person: leaver, at: daysLater(random, halfway(from, until), 10) }
  const away = { person: third, from: workingDayBefore(until, 9, 0), cover: first }
  const always = [...officers, ...officers, ...officers, safeguardingLead, deputy, coordinator]
  const workersAt = (at: Date) => [
    ...always.filter(one => one !== away.person || at < away.from),
    ...(at < left.at ? [leaver, leaver, leaver] : []),
  ]
  const people = { coordinator, deputy, officers, safeguardingLead, volunteers, operator, chair, witness }
  const cast = { ...people, left, away, workersAt }
  return { cast, personas }
}

const halfway = (one: Date, other: Date) => new Date((one.getTime() + other.getTime()) / 2)

async function joins(
  scene: Scene,
  context: Context,
  coordinator: Person,
  { name, roles }: Member,
  password: string,
  from: Date,
): Promise<Person> {
  const at = new Date(from.getTime() + 10 * MINUTE_MS)
  const address = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@fenbridge.example`
  await scene.does(coordinator, 'invite-person', { name, address, roles }, at)
  const link = await invitationTo(context, address)
  const { token } = await scene.does(undefined, 'accept-invitation', { token: link, password }, at)
  return { ...(await scene.whoHolds(String(token), at)), name, roles }
}

/** The token in somebody's invitation: opened as the postman would, since it is still on its way. */
async function invitationTo({ database, secret }: Context, address: string): Promise<string> {
  const { rows } = await database.as({ person: null, roles: ['postman'] }, sql =>
    raw<{ id: string; sealed: Buffer | null }>`
      select id, sealed from platform.mail where kind = 'invitation'`.execute(sql),
  )
  for (const { id, sealed } of rows) {
    const letter = sealed && JSON.parse(openText(secret.derive('mailer'), sealed, aboutMail(id)))
    const [, token] = letter?.to === address ? (/\/invitation\/([\w-]+)/.exec(letter.text) ?? []) : []
    if (token) return token
  }
  throw new Error('The invitation did not come.')
}
