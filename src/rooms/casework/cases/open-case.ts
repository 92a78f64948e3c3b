import { sql as raw } from 'kysely'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { sealCaseDetails } from './case-details.ts'
import type { Stage } from './stage.ts'

/** What a case is opened with; nothing that the contact it comes from holds is typed again. */
export interface CaseOpening {
  readonly issue: string
  /** 1 to 4; 2 when it is not said: a case is more than one answer. */
  readonly level?: number
  readonly stage?: Stage
  /** The contact it grew out of: what was explained, given and promised in it belongs to the case from then on. */
  readonly contact?: string
  /** Who takes it on at once; nobody yet when it is not said, and then it waits on Today. */
  readonly worker?: string
}

/** Opens a case in a file that whoever acts may write to, and gives its id. Part of an act that holds the file's key to write. */
export async function openCase(
  desk: Desk,
  file: string,
  seal: FileSeal,
  { issue, level = 2, stage = 'no-plan', contact, worker }: CaseOpening,
): Promise<string> {
  const id = newId()
  await desk.sql
    .withTables<Tables>()
    .insertInto('casework.case')
    .values({
      id,
      file,
      number: await nextCaseNumber(desk, file),
      from_contact: contact ?? null,
      issue,
      level,
      stage,
      worker: worker ?? null,
      opened_by: desk.person?.id ?? '',
      opened_at: desk.now,
      quiet_since: desk.now,
      sealed_words: sealCaseDetails(seal, id, 1, { people: [], setting: '' }),
    })
    .execute()
  if (worker) await allocateFirst(desk, file, id, worker)
  if (contact) await takeAlong(desk, file, id, contact)
  return id
}

/** The number of a file's next case. Holds the file's row, so that two people never give the same number. */
async function nextCaseNumber({ sql }: Desk, file: string): Promise<number> {
  await raw`select from casework.file where id = ${file} for no key update`.execute(sql)
  const { rows } = await raw<{ number: number }>`
    select coalesce(max(number), 0) + 1 as number from casework.case where file = ${file}`.execute(sql)
  return rows[0]?.number ?? 1
}

const allocateFirst = ({ sql, person, now }: Desk, file: string, id: string, worker: string) =>
  sql
    .withTables<Tables>()
    .insertInto('casework.allocation')
    .values({ id: newId(), file, case_id: id, worker, by: person?.id ?? '', at: now, because: 'first' })
    .execute()

/** What was recorded with a contact. The contact itself is changed by whoever took it only; the case names it anyway. */
const FROM_CONTACT = [
  'options_shown',
  'option_explained',
  'information_given',
  'signpost',
  'promise',
  'reason',
]

async function takeAlong({ sql, person }: Desk, file: string, id: string, contact: string): Promise<void> {
  const inCase = (table: string, column: string) =>
    raw`
    update ${raw.table(`casework.${table}`)} set case_id = ${id}
    where file = ${file} and case_id is null and ${raw.ref(column)} = ${contact}`.execute(sql)
  const own = raw`
    update casework.contact set case_id = ${id} where id = ${contact} and file = ${file} and case_id is null
      and ${person?.id ?? null}::uuid in (worker, entered_by)`.execute(sql)
  await Promise.all([own, ...FROM_CONTACT.map(table => inCase(table, 'contact'))])
}
