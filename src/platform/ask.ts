import { actorOf } from '#platform/carry-out.ts'
import { type Context, deskOf } from '#platform/context.ts'
import type { Desk } from '#platform/desk.ts'
import type { Query } from '#platform/query.ts'
import { readInput } from '#platform/read-input.ts'
import { notForYou, notSignedIn, notUnderstood, Refusal, refuse } from '#platform/refusal.ts'
import { mayPass, type Visitor } from '#platform/who.ts'

/** Asks one query as that visitor, in a transaction of its own; a reading about a family is entered in the ledger. */
export async function ask<A>(
  context: Context,
  query: Query,
  visitor: Visitor,
  raw: Record<string, unknown>,
): Promise<A | Refusal> {
  const { person, caller } = visitor
  if (context.checks.who && !mayPass(query.who, person, caller?.halfway))
    return refuse(person ? notForYou : notSignedIn)
  const parsed = readInput(query.input, raw)
  if (!parsed.ok) return refuse(notUnderstood)
  return context.database.as(actorOf(query, person), sql =>
    answerAt(context, query, parsed.input, deskOf(context, sql, visitor, context.clock.now())),
  ) as Promise<A | Refusal>
}

/** Asks a query at a desk that is already open, so that one page reads in one transaction. */
export async function answerAt<A>(
  context: Context,
  query: Query,
  input: Record<string, unknown>,
  desk: Desk,
): Promise<A | Refusal> {
  const answer = await query.answer(input, desk)
  if (answer instanceof Refusal) return answer
  const subject = query.about?.(input, answer)
  if (subject && desk.person) await enterReading(context, query, subject, desk)
  return answer as A
}

const enterReading = (context: Context, query: Query, subject: string, desk: Desk) =>
  context.house.enterReading(desk.sql, {
    at: desk.now,
    actor: desk.person?.id ?? null,
    act: query.name,
    subject,
    outcome: 'done',
    details: '',
  })
