import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { typedDay } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { GIVEN } from './codes.ts'
import { endOfTerm } from './end-of-term.ts'
import { opened, permissionRow, permissionToUse } from './permission.ts'
import { sealPermission } from './permission-words.ts'
import { endsBeforeItBegins, longerThanAYear, withdrawnBefore } from './refusals.ts'
import { isLongerThanAYear } from './standing.ts'

const WHO_HEARD = 'Write who heard it, or where the signed form is'

/** Renews a permission with whoever gave it: the same words from today on, as one of its own. A withdrawn one is given anew. */
export const renewPermission = command({
  name: 'renew-permission',
  called: 'A permission renewed',
  input: z.strictObject({
    permission: z.uuid(),
    how: z.enum(GIVEN, 'Choose how it was given'),
    witness: z.string(WHO_HEARD).trim().min(1, WHO_HEARD).max(200),
    until: typedDay('the last day').optional(),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, withdrawnBefore, endsBeforeItBegins, longerThanAYear],
  spoken: ['permission', 'how', 'until'],
  async carryOut({ permission, how, witness, until }, desk) {
    const standing = await permissionRow(desk, permission)
    if (!standing) return refuse(notFound)
    const seal = await fileSealToWrite(desk, standing.file)
    if (seal instanceof Refusal) return seal
    const row = await permissionToUse(desk, permission)
    if (!row || row.withdrawn_at) return refuse(row ? withdrawnBefore : notFound)
    const today = dateAt(desk.now)
    const last = until ?? endOfTerm(today)
    if (last < today) return refuse(endsBeforeItBegins, { field: 'until' })
    if (isLongerThanAYear(today, last)) return refuse(longerThanAYear, { field: 'until' })
    const id = newId()
    const words = { ...opened(seal, row), witness }
    await desk.sql
      .withTables<Tables>()
      .insertInto('permissions.permission')
      .values({
        ...{ id, file: row.file, person: row.person, speaks_as: row.speaks_as, body_kind: row.body_kind },
        ...{ scopes: row.scopes, how, renews: permission, by: desk.person?.id ?? '', at: desk.now },
        ...{ from_on: raw<Date>`${today}::date`, until_on: raw<Date>`${last}::date` },
        sealed_words: sealPermission(seal, id, words),
      })
      .execute()
    return { file: row.file, permission: id }
  },
  about: (_input, { file }) => file,
})
