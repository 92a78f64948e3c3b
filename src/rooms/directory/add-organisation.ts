import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { refuse, toBeMended } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { allOrganisations } from './all-organisations.ts'
import { asColumns, details, wrongTogether } from './details.ts'
import { noteChange } from './note-change.ts'
import type { Tables } from './schema/tables.ts'

/** Puts an organisation into the directory, unverified: entering details is not checking them. */
export const addOrganisation = command({
  name: 'add-organisation',
  called: 'Add an organisation',
  input: z.strictObject(details),
  who: CASEWORKERS,
  spoken: ['independence'],
  async carryOut(input, desk) {
    const wrong = await wrongTogether(desk, input)
    if (wrong) return wrong
    if (await isThere(desk, input.name)) return refuse(toBeMended, { sentence: THERE_ALREADY, field: 'name' })
    const { sql, person, now } = desk
    const id = newId()
    await sql
      .withTables<Tables>()
      .insertInto('directory.organisation')
      .values({ id, ...asColumns(input), added_by: person?.id ?? null, added_at: now, changed_at: now })
      .execute()
    await noteChange(desk, id, 'added', 1)
    return { organisation: id }
  },
  about: (_input, { organisation }) => organisation,
})

const THERE_ALREADY =
  'An organisation of this name is in the directory already. Find it and change it instead.'

const isThere = async (desk: Parameters<typeof allOrganisations>[0], name: string) =>
  (await allOrganisations(desk)).some(
    one => one.state !== 'closed' && one.name.toLowerCase() === name.toLowerCase(),
  )
