import { sql as raw, type Transaction } from 'kysely'
import type { Answer, Command } from '#platform/command.ts'
import { type Context, deskOf } from '#platform/context.ts'
import { mac } from '#platform/crypto.ts'
import { type Actor, lastly } from '#platform/database.ts'
import { repeatKey } from '#platform/form-token.ts'
import { countDone, type Sent, sentTooSoon, tooManyBefore } from '#platform/hold-off.ts'
import { type Faults, readInput } from '#platform/read-input.ts'
import {
  Conflict,
  notForYou,
  notSignedIn,
  notUnderstood,
  Refusal,
  refuse,
  savedBefore,
  toBeMended,
  tooBusy,
} from '#platform/refusal.ts'
import { TooBusy, turns } from '#platform/turns.ts'
import { mayPass, type Person, type Visitor, type Who } from '#platform/who.ts'

/** How an act ended. A repeat gives the first one's answer and changes nothing. */
export type Outcome =
  | { done: Answer; repeated: boolean; token?: string }
  | { refused: Refusal; faults?: Faults }
  | { conflict: Conflict }

export interface Request extends Sent {
  readonly visitor: Visitor
  readonly raw: Record<string, unknown>
  /** Random, one for each form shown or given by the caller of the API; the same twice is the same act. */
  readonly nonce: string
  /** By what a repeat is recognised, where something in the input is new each time. */
  readonly sameAs?: Record<string, unknown>
}

/** Carries out one act: who may, what was typed, one transaction, the ledger's leaf last. */
export async function carryOut(context: Context, command: Command, request: Request): Promise<Outcome> {
  const { visitor } = request
  const { person, caller } = visitor
  if (context.checks.who && !mayPass(command.who, person, caller?.halfway))
    return refuseAct(context, command, person, barred(person))
  const isTooMuch = person ? undefined : tooManyBefore(context, command, request)
  if (isTooMuch) return refuseAct(context, command, person, isTooMuch)
  const parsed = readInput(command.input, request.raw)
  if (!parsed.ok)
    return { refused: refuse(parsed.unknown.length ? notUnderstood : toBeMended), faults: parsed.faults }
  const isTooSoon = person ? undefined : sentTooSoon(context, command, request)
  if (isTooSoon) return refuseAct(context, command, person, isTooSoon)
  const early = await attempt(context, command, visitor, parsed.input)
  if (early) return refuseAct(context, command, person, early)
  const go = () => act(context, command, visitor, parsed.input, request)
  const isSlow = command.slow ?? command.session === 'starts'
  const outcome = await (isSlow ? atTheDoor(go).catch(busy) : go())
  if ('done' in outcome && !outcome.repeated) countDone(context, command, request)
  return outcome
}

/** What is to stay whatever becomes of the act, before anybody waits for anything. */
async function attempt(
  context: Context,
  command: Command,
  visitor: Visitor,
  input: Record<string, unknown>,
): Promise<Refusal | undefined> {
  if (!command.attempt) return undefined
  const count = () =>
    context.database.as(actorOf(command, visitor.person), async sql =>
      command.attempt?.(input, deskOf(context, sql, visitor, context.clock.now())),
    )
  return counting(count).catch(fault => {
    if (fault instanceof TooBusy) return refuse(tooBusy)
    throw fault
  })
}

/** Quick, but a crowd at the door must not take every connection for it either. */
const counting = turns(2, 200)

/**
 * Passwords are slow on purpose. Whoever comes to the door waits outside, without a connection to the database, so
 * that many at once keep nobody from their work.
 */
const atTheDoor = turns(3, 30)

function busy(fault: unknown): Outcome {
  if (fault instanceof TooBusy) return { refused: refuse(tooBusy) }
  throw fault
}

const barred = (person: Person | undefined) => refuse(person ? notForYou : notSignedIn)

/** Leaves the transaction, so that whatever the act had written is rolled back. */
class Stop extends Error {
  readonly ending: Refusal | Conflict
  constructor(ending: Refusal | Conflict) {
    super('the act was not carried out')
    this.ending = ending
  }
}

async function act(
  context: Context,
  command: Command,
  visitor: Visitor,
  input: Record<string, unknown>,
  { nonce, sameAs = input }: Request,
): Promise<Outcome> {
  const { person } = visitor
  const key = repeatKey(person?.id ?? '', command.name, nonce)
  // Under this machine's key, so that what was typed cannot be guessed from it.
  const content = mac(context.formKey, asText(Object.entries(sameAs))).toString('base64url')
  try {
    return await transactionOf(
      context,
      command,
      person,
    )(sql => inTransaction(context, command, visitor, input, { key, nonce, content }, sql))
  } catch (fault) {
    const first = await answerOfFirst(context, command, person, key)
    if (first?.content === content) return { done: first.done, repeated: true }
    if (first) return refuseAct(context, command, person, refuse(savedBefore))
    if (!(fault instanceof Stop)) throw fault
    if (fault.ending instanceof Conflict) return { conflict: fault.ending }
    return refuseAct(context, command, person, fault.ending)
  }
}

/** In the transaction that this command asks for. */
const transactionOf =
  ({ database, house }: Context, command: Command, person: Person | undefined) =>
  <T>(work: (sql: Transaction<unknown>) => Promise<T>): Promise<T> =>
    command.serializable
      ? database.alone(actorOf(command, person), house.hold, work)
      : database.as(actorOf(command, person), work)

async function inTransaction(
  context: Context,
  command: Command,
  visitor: Visitor,
  input: Record<string, unknown>,
  form: Repeatable,
  sql: Transaction<unknown>,
): Promise<Outcome> {
  const { person } = visitor
  const now = context.clock.now()
  const ending = await command.carryOut(input, deskOf(context, sql, visitor, now))
  if (ending instanceof Refusal || ending instanceof Conflict) throw new Stop(ending)
  const { token, ...kept } = command.session ? ending : { ...ending, token: undefined }
  const actor = actorOf(command, person).person
  if (!command.session) remember(sql, command, actor, form, kept, now)
  await context.house.enter(sql, {
    at: now,
    actor,
    act: command.name,
    subject: command.about?.(input, ending) ?? null,
    outcome: 'done',
    details: spoken(command, input),
  })
  return { done: kept, repeated: false, ...(typeof token === 'string' ? { token } : {}) }
}

/** By what an act is recognised when it is sent again, and whether it is still the same. */
interface Repeatable {
  readonly key: Buffer
  readonly nonce: string
  readonly content: string
}

/**
 * Also forgets the form's draft: its text is saved for good now. What was remembered before cannot be again, so that of
 * two that are sent at the same moment one is rolled back.
 */
function remember(
  sql: Transaction<unknown>,
  command: Command,
  id: string | null,
  { key, nonce, content }: Repeatable,
  done: Answer,
  now: Date,
) {
  lastly(
    sql,
    raw`
      with saved as (delete from platform.draft where person = ${id}::uuid and nonce = ${nonce})
      insert into platform.done (key, command, person, answer, at)
      values (${key}, ${command.name}, ${id}::uuid, ${JSON.stringify({ done, content })}, ${now})`,
  )
}

async function answerOfFirst(context: Context, command: Command, person: Person | undefined, key: Buffer) {
  if (command.session) return undefined
  const { rows } = await context.database.as(actorOf(command, person), sql =>
    raw<{
      answer: { done: Answer; content: string }
    }>`select answer from platform.done where key = ${key}`.execute(sql),
  )
  return rows[0]?.answer
}

/** A signed-in person's refusal is entered too, in a transaction of its own; what nobody sent is only counted. */
export async function refuseAct(
  context: Context,
  command: Command,
  person: Person | undefined,
  refusal: Refusal,
): Promise<Outcome> {
  context.metrics.refusals.inc({ code: refusal.kind.code })
  if (!person) context.metrics.noise.inc()
  if (person) {
    const actor = refusedAs(command, person)
    await context.database.as(actor, sql => enterRefusal(context, command, actor, refusal, sql))
  }
  return { refused: refusal }
}

/** By name, but where whoever does it stays unnamed; who may not do it at all is named. */
const refusedAs = (command: Command, person: Person): Actor =>
  command.unnamed && mayPass(command.who, person)
    ? actorOf(command, person)
    : { person: person.id, roles: person.roles }

const enterRefusal = (
  context: Context,
  command: Command,
  actor: Actor,
  refusal: Refusal,
  sql: Transaction<unknown>,
) =>
  context.house.enter(sql, {
    at: context.clock.now(),
    actor: actor.person,
    act: command.name,
    subject: null,
    outcome: 'refused',
    details: refusal.kind.code,
  })

/** Under whom a transaction runs: the person's own roles, or the named system role of an anonymous act. */
export function actorOf(asked: { as?: string; who: Who; unnamed?: true }, person: Person | undefined): Actor {
  const id = asked.unnamed ? null : (person?.id ?? null)
  if (asked.as) return { person: id, roles: [...(person?.roles ?? []), asked.as] }
  return { person: person?.id ?? null, roles: person?.roles ?? ['public'] }
}

const spoken = (command: Command, input: Record<string, unknown>): string =>
  asText(Object.entries(input).filter(([name]) => command.spoken?.includes(name)))

const asText = (fields: [string, unknown][]): string =>
  JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)))
