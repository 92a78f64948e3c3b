import { ask } from '#platform/ask.ts'
import { carryOut } from '#platform/carry-out.ts'
import type { Answer } from '#platform/command.ts'
import { type Context, deskOf } from '#platform/context.ts'
import { newId, newToken } from '#platform/crypto.ts'
import { keepDraft } from '#platform/drafts.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Offer } from '#platform/routes.ts'
import type { Person } from '#platform/who.ts'

/** Where the story of a demo happens: the whole product, at any moment of the past, by its own commands only. */
export interface Scene {
  /** Carries a command out as that person at that moment. Throws when it is refused: a story that cannot be is no story. */
  does(person: Person | undefined, command: string, input: Record<string, unknown>, at: Date): Promise<Answer>
  /** The same for what the product refuses: gives the refusal's code, and throws when it was not refused. */
  isRefused(
    person: Person | undefined,
    command: string,
    input: Record<string, unknown>,
    at: Date,
  ): Promise<string>
  /** Asks a query as that person at that moment. */
  asks<A>(person: Person, query: string, input: Record<string, unknown>, at: Date): Promise<A>
  /** Puts a document in by that page's upload, as that person at that moment. */
  puts(
    person: Person,
    command: string,
    input: Record<string, unknown>,
    paper: Document,
    at: Date,
  ): Promise<Answer>
  /** Begins to type into a form of that page at that moment, and leaves it there. */
  types(
    person: Person,
    command: string,
    path: string,
    typed: Record<string, unknown>,
    at: Date,
  ): Promise<void>
  /** Who holds this session, whole or half, with their keys: in the story nobody needs a second factor. */
  whoHolds(token: string, at: Date): Promise<Pick<Person, 'id' | 'keys'>>
}

/** A small text that somebody puts in, or a saved e-mail. */
export interface Document {
  readonly name: string
  readonly kind?: 'txt' | 'eml'
  readonly text: string
}

/** Opens the scene on a running product. */
export function sceneOf(context: Context, offer: Offer): Scene {
  const commands = new Map(offer.commands.map(command => [command.name, command]))
  const queries = new Map(offer.queries.map(query => [query.name, query]))
  const at = (now: Date): Context => ({ ...context, clock: { now: () => now } })
  const act = (person: Person | undefined, name: string, raw: Record<string, unknown>, now: Date) =>
    carryOut(at(now), named(commands, name), { visitor: person ? { person } : {}, raw, nonce: newId() })
  return {
    async does(person, name, raw, now) {
      const outcome = await act(person, name, raw, now)
      if ('done' in outcome) return { ...outcome.done, ...(outcome.token ? { token: outcome.token } : {}) }
      throw new Error(`${name} ${JSON.stringify(raw)}: ${whyNot(outcome)}`)
    },
    async isRefused(person, name, raw, now) {
      const outcome = await act(person, name, raw, now)
      if ('refused' in outcome) return outcome.refused.kind.code
      throw new Error(`${name} was not refused`)
    },
    async asks<A>(person: Person, name: string, raw: Record<string, unknown>, now: Date) {
      const answer = await ask<A>(at(now), named(queries, name), { person }, raw)
      if (answer instanceof Refusal) throw new Error(`${name}: ${answer.sentence}`)
      return answer
    },
    async puts(person, name, input, paper, now) {
      const upload = offer.pages
        .flatMap(({ uploads = [] }) => uploads)
        .find(({ command }) => command.name === name)
      if (!upload) throw new Error(`The product has no ${name}.`)
      const taking = await upload.receive(input, { name: paper.name, kind: paper.kind ?? 'txt' }, work =>
        context.database.as({ person: person.id, roles: person.roles }, sql =>
          work(deskOf(context, sql, { person }, now)),
        ),
      )
      if (taking instanceof Refusal) throw new Error(`${name}: ${taking.sentence}`)
      await taking.take(Buffer.from(paper.text))
      const raw = { ...input, [upload.field]: await taking.end() }
      const request = { visitor: { person }, raw, nonce: newId() }
      const outcome = await carryOut(at(now), upload.command, request)
      if ('done' in outcome) return outcome.done
      throw new Error(`${name}: ${whyNot(outcome)}`)
    },
    async types(person, name, path, typed, now) {
      const form = {
        person: person.id,
        command: name,
        nonce: newToken(),
        issuedAt: now.getTime(),
        isOld: false,
      }
      if (!(await keepDraft(at(now), form, path, typed))) throw new Error(`No draft of ${name} was kept.`)
    },
    async whoHolds(token, now) {
      const { person, caller } = await context.house.identify(token, now)
      const holder = person ?? caller?.halfway
      if (!holder) throw new Error('Nobody holds this session.')
      return { id: holder.id, ...(holder.keys ? { keys: holder.keys } : {}) }
    },
  }
}

function named<T>(all: ReadonlyMap<string, T>, name: string): T {
  const found = all.get(name)
  if (!found) throw new Error(`The product has no ${name}.`)
  return found
}

const whyNot = (outcome: Exclude<Awaited<ReturnType<typeof carryOut>>, { done: Answer }>): string =>
  'conflict' in outcome
    ? 'somebody else changed it'
    : `${outcome.refused.sentence} ${JSON.stringify(outcome.faults ?? {})}`
