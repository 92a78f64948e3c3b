import { sql as raw } from 'kysely'
import type { Desk, InstanceSecret } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { dateAt } from '#rooms/facts'
import type { Grade, Kind } from '../declaring/kinds.ts'
import { type DeclarationWords, openOwnWords, openWords } from '../declaring/words.ts'
import type { Declared } from './compare-with.ts'

interface Row {
  id: string
  person: string
  kind: Kind
  grade: Grade
  of_leader: boolean
  sealed_words: Buffer
  sealed_own: Buffer
}

/**
 * What these people have declared and what stands today, opened: by the service key, or one's own by one's own key. What
 * cannot be opened is left out, as in a session without keys.
 */
export async function declaredBy(desk: Desk, people: readonly string[]): Promise<Declared[]> {
  const { rows } = await raw<Row>`
    select id, person, kind, grade, of_leader, sealed_words, sealed_own from interests.declaration
    where person = any(${[...new Set(people)]}::uuid[]) and ended_at is null and kind <> 'none'
      and (until_on is null or until_on >= ${dateAt(desk.now)}::date)
    order by declared_at`.execute(desk.sql)
  const opened = await Promise.all(rows.map(row => opening(desk, row)))
  return rows.flatMap(({ id, person, kind, grade, of_leader }, at) => {
    const words = opened[at]
    return words ? [{ id, person, kind, grade, ofLeader: of_leader, words }] : []
  })
}

async function opening(desk: Desk, row: Row): Promise<DeclarationWords | undefined> {
  if (!desk.person?.keys?.service)
    return row.person === desk.person?.id && desk.person.keys ? openOwnWords(desk, row) : undefined
  const known = openedAt(desk.secret).get(row.id)
  if (known) return known
  const words = await openWords(desk, row)
  if (words instanceof Refusal) return undefined
  openedAt(desk.secret).set(row.id, words)
  return words
}

/**
 * Opened once for as long as the program remembers names at all (the search does the same): a declaration's words never
 * change, and which of them somebody gets is decided by the row policies at each asking.
 */
function openedAt(secret: InstanceSecret): Map<string, DeclarationWords> {
  const known = opened.get(secret) ?? new Map<string, DeclarationWords>()
  opened.set(secret, known)
  return known
}

const opened = new WeakMap<InstanceSecret, Map<string, DeclarationWords>>()
