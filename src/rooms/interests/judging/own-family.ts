import { sql as raw } from 'kysely'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { count } from './count.ts'
import { judgedPlace } from './settle-match.ts'

/** Enters that a family is a colleague's own: it bars for good, and nobody reads it but whoever entered it. */
export async function enterOwnFamily(
  desk: Desk,
  seal: FileSeal,
  { worker, file }: { worker: string; file: string },
  words: string,
): Promise<void> {
  const id = newId()
  await raw`
    insert into interests.match (id, thing, is_request, about, worker, grade, grounds, of_leader, found_at, found_how,
      standing, judged_by, judged_at, sealed_words, shut_out_at)
    values (${id}, ${file}, false, ${file}, ${worker}, 'own', '{}', false, ${desk.now}, 'own',
      'confirmed', ${desk.person?.id ?? null}::uuid, ${desk.now}, ${seal.seal(words, judgedPlace(id))}, ${desk.now})
    on conflict (thing, worker) where declaration is null do nothing`.execute(desk.sql)
  await count(desk, 'confirmed')
  await count(desk, 'shut-out')
}
