import { sql as raw } from 'kysely'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { LEADERS, mayPass } from '#platform/who.ts'
import { colleaguesWith } from '#rooms/people'
import { sealDraft } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import type { Grade, Kind } from './kinds.ts'
import { type DeclarationWords, sealWords } from './words.ts'

/** What is declared, in codes and days like 2026-11-22. */
export interface Declaring {
  readonly kind: Kind | 'none'
  readonly grade?: Grade
  readonly organisation?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** Enters a declaration by whoever acts, sealed for the service and for them; what "nothing" said before is replaced. Gives its id. */
export async function enterDeclaration(
  desk: Desk,
  { kind, grade, organisation, since, until }: Declaring,
  words: DeclarationWords,
): Promise<string | Refusal> {
  const id = newId()
  const sealed = await sealWords(desk, id, words)
  if (sealed instanceof Refusal) return sealed
  await replaceNone(desk)
  const leads = mayPass(LEADERS, desk.person)
  await raw`
    insert into interests.declaration
      (id, person, kind, grade, organisation, since_on, until_on, of_leader, declared_at, sealed_words, sealed_own)
    values (${id}, ${desk.person?.id ?? null}::uuid, ${kind}, ${grade ?? null}, ${organisation ?? null}::uuid,
      ${since ?? null}::date, ${until ?? null}::date, ${leads}, ${desk.now},
      ${sealed.sealed_words}, ${sealed.sealed_own})`.execute(desk.sql)
  if (leads) await tellChair(desk, id, words)
  return id
}

const replaceNone = ({ sql, person, now }: Desk) =>
  sql
    .withTables<Tables>()
    .updateTable('interests.declaration')
    .set({ ended_at: now, ended_how: 'replaced' })
    .where('person', '=', person?.id ?? '')
    .where('kind', '=', 'none')
    .where('ended_at', 'is', null)
    .execute()

/** What somebody who leads declares is judged by somebody else who leads, or by the chair (C19). */
async function tellChair(desk: Desk, declaration: string, words: DeclarationWords): Promise<void> {
  const chairs = await colleaguesWith(desk, ['chair', 'vice-chair'])
  for (const { id: chair } of chairs) {
    const sealed_words = await sealDraft(desk.sql, chair, JSON.stringify(words), toldTo(declaration, chair))
    if (sealed_words)
      await desk.sql
        .withTables<Tables>()
        .insertInto('interests.told_to_chair')
        .values({ declaration, chair, sealed_words })
        .execute()
  }
}

/** Under what the words are sealed to a chair. */
export const toldTo = (declaration: string, chair: string): string =>
  `interests.told_to_chair|sealed_words|${declaration}|${chair}`
