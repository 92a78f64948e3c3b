import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { exchangeFileKey, type FileKeeper, withdrawFile } from '#rooms/vault'
import { openConcern, openStep, sealConcern, sealStep } from './concern-words.ts'

/**
 * Whoever is shut out of a family's file is shut out of every concern about its children too (T9): each that they hold a
 * key to gets a new one, its words sealed anew. Where whoever does this holds no key to it themselves, the grant is taken
 * away, and the others' stay.
 */
export async function withdrawConcernKeys(desk: Desk, file: string, person: string): Promise<void> {
  const { rows } = await raw<{ id: string; mine: boolean }>`
    select c.id, exists (
        select from vault.open_file_grant m where m.file = c.id and m.person = ${desk.person?.id ?? ''}::uuid) as mine
    from permissions.concern c join vault.open_file_grant g on g.file = c.id and g.person = ${person}::uuid
    where c.file = ${file}`.execute(desk.sql)
  for (const { id, mine } of rows) {
    if (mine) await exchangeFileKey(desk, id, person, [oneConcern])
    else await withdrawFile(desk, id, person)
  }
}

/** A concern and its steps, under the concern's own key. */
const oneConcern: FileKeeper = {
  erase: [],
  async reseal({ sql }, id, from, to) {
    const concerns = await raw<Sealed>`
      select id, sealed_words from permissions.concern where id = ${id} for update`.execute(sql)
    for (const { id: row, sealed_words: words } of concerns.rows)
      await raw`update permissions.concern set sealed_words = ${sealConcern(to, row, openConcern(from, row, words))}
        where id = ${row}`.execute(sql)
    const steps = await raw<Sealed>`
      select id, sealed_words from permissions.concern_step where concern = ${id} for update`.execute(sql)
    for (const { id: row, sealed_words: words } of steps.rows)
      await raw`update permissions.concern_step set sealed_words = ${sealStep(to, row, openStep(from, row, words))}
        where id = ${row}`.execute(sql)
  },
}

interface Sealed {
  readonly id: string
  readonly sealed_words: Buffer
}
