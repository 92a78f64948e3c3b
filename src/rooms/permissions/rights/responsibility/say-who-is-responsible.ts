import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Conflict } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { LEADERS } from '#platform/who.ts'
import type { Tables } from '../../schema/tables.ts'
import { CONTROLLERS, responsible } from './responsible.ts'

const line = (ask: string) => z.string(ask).trim().min(1, ask).max(300, 'Use 300 characters or fewer')

/** Says who is responsible for the data, how they are reached, and whether answers name staff or their roles. */
export const sayWhoIsResponsible = command({
  name: 'say-who-is-responsible',
  input: z.strictObject({
    who: z.enum(CONTROLLERS, 'Choose who is responsible'),
    name: line('Enter their name'),
    contact: line('Enter how to reach them'),
    officer: z.string().trim().max(300, 'Use 300 characters or fewer').optional(),
    staff: z.enum(['names', 'roles'], 'Choose how staff stand in an answer'),
    version: versionRead,
  }),
  who: LEADERS,
  spoken: ['who', 'staff'],
  async carryOut({ who, name, contact, officer, staff, version }, desk) {
    const standing = await responsible(desk)
    if ((standing?.version ?? 0) !== version)
      return new Conflict(
        { name: standing?.name ?? '', contact: standing?.contact ?? '' },
        standing?.version ?? 0,
      )
    const said = {
      ...{ who, name, contact, officer: officer || null, names_staff: staff === 'names' },
      ...{ changed_by: desk.person?.id ?? '', changed_at: desk.now, version: version + 1 },
    }
    await desk.sql
      .withTables<Tables>()
      .insertInto('permissions.controller')
      .values(said)
      .onConflict(conflict => conflict.column('one').doUpdateSet(said))
      .execute()
    return { who, version: version + 1 }
  },
})
