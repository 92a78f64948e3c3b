import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { RefusalKind } from '#platform/refusal.ts'
import { count } from './count.ts'

export const judgedAlready: RefusalKind = {
  code: 'judged-already',
  status: 409,
  sentence: 'Somebody has judged this already. Look at what they decided.',
}

export const STANDINGS = ['confirmed', 'dismissed'] as const

/** The words of a judgement are sealed under the file's key, or for the service where there is no file. */
export const judgedPlace = (row: string) =>
  ({ field: 'interests.match.sealed_words', row, version: 1 }) as const

/** Writes down whether a declaration means whom it may mean. False when somebody has judged it before, or it is not theirs to judge. */
export async function settleMatch(
  desk: Desk,
  id: string,
  standing: (typeof STANDINGS)[number],
  words: Buffer,
): Promise<boolean> {
  const { rows } = await raw`
    update interests.match
    set standing = ${standing}, judged_by = ${desk.person?.id ?? null}::uuid, judged_at = ${desk.now}, sealed_words = ${words}
    where id = ${id} and standing = 'possible' and worker <> platform.person() returning id`.execute(desk.sql)
  if (rows.length > 0) await count(desk, standing)
  return rows.length > 0
}

/** Writes down that somebody was shut out of a file by its key; by all matches of theirs in it. */
export async function enterShutOut(desk: Desk, thing: string, worker: string): Promise<void> {
  await raw`
    update interests.match set shut_out_at = ${desk.now}
    where thing = ${thing} and worker = ${worker} and standing = 'confirmed' and shut_out_at is null`.execute(
    desk.sql,
  )
  await count(desk, 'shut-out')
}
