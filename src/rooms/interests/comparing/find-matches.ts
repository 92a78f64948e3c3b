import { sql as raw } from 'kysely'
import { newId } from '#platform/crypto.ts'
import type { Desk, InstanceSecret } from '#platform/desk.ts'
import { count } from '../judging/count.ts'
import { compareWith, type Declared, type Found } from './compare-with.ts'
import type { FileToCompare } from './file-to-compare.ts'

/** On what occasion something was compared. */
export type FoundHow = 'allocation' | 'declaration' | 'file' | 'meeting'

/**
 * Compares declarations with files and enters what may be meant, to be judged by those who lead. One statement whatever
 * is found, nothing included. What was dismissed is asked again only where there are grounds that there were not. Gives
 * what is new. Only in an act that runs as the registrar.
 */
export async function findMatches(
  desk: Desk,
  declared: readonly Declared[],
  files: readonly FileToCompare[],
  how: FoundHow,
): Promise<{ declaration: string; thing: string }[]> {
  const found = files.flatMap(file =>
    compareWith(file, heardAt(desk.secret))(declared).map(one => ({ ...one, file })),
  )
  const fresh = await enter(desk, found, how)
  await count(desk, 'found', fresh.length)
  return fresh
}

/** How declared names sound, for as long as the program remembers what was declared. */
function heardAt(secret: InstanceSecret): Map<string, string> {
  const known = heard.get(secret) ?? new Map<string, string>()
  heard.set(secret, known)
  return known
}

const heard = new WeakMap<InstanceSecret, Map<string, string>>()

async function enter(
  { sql, now }: Desk,
  found: readonly (Found & { file: FileToCompare })[],
  how: FoundHow,
): Promise<{ declaration: string; thing: string }[]> {
  const rows = found.map(({ declared, about, grounds, file }) => ({
    ...{ id: newId(), thing: file.thing, is_request: file.isRequest, about, worker: declared.person },
    ...{ declaration: declared.id, grade: declared.grade, grounds, of_leader: declared.ofLeader },
  }))
  const { rows: fresh } = await raw<{ declaration: string; thing: string }>`
    insert into interests.match
      (id, thing, is_request, about, worker, declaration, grade, grounds, of_leader, found_at, found_how)
    select n.id, n.thing, n.is_request, n.about, n.worker, n.declaration, n.grade, n.grounds, n.of_leader,
      ${now}::timestamptz, ${how}::text
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (
      id uuid, thing uuid, is_request boolean, about uuid, worker uuid, declaration uuid, grade text, grounds text[],
      of_leader boolean)
    on conflict (declaration, thing, about) where declaration is not null do update
      set standing = 'possible', grounds = excluded.grounds, judged_by = null, judged_at = null, sealed_words = null,
        found_at = excluded.found_at, found_how = excluded.found_how
      where interests.match.standing = 'dismissed' and not (excluded.grounds <@ interests.match.grounds)
    returning declaration, thing`.execute(sql)
  return fresh
}
