import { z } from 'zod'
import { contrastFaults } from '#design/house-style.ts'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { Conflict, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { forgetFace } from './face-of.ts'
import { hardToRead } from './hard-to-read.ts'
import { kindOf, logoPicture } from './picture.ts'
import type { Tables } from './schema/tables.ts'
import { standingService } from './standing-service.ts'
import { chosenStyle } from './styles.ts'

/** Changes the service's name, colours, typeface and logo (R13). Colours that people cannot read are refused. */
export const changeHouseStyle = command({
  name: 'change-house-style',
  input: z.strictObject({
    serviceName: z.string({ error: 'Enter the service’s name' }).trim().min(3).max(100),
    ...chosenStyle,
    logo: logoPicture.optional(),
    version: z.coerce.number().int(),
  }),
  who: LEADERS,
  refusals: [hardToRead],
  spoken: ['brand', 'accent', 'font', 'version'],
  async carryOut({ serviceName, brand, accent, font, logo, version }, desk) {
    const [fault] = contrastFaults({ brand, accent })
    if (fault) return refuse(hardToRead, { sentence: fault.sentence, field: fault.part })
    const standing = await standingService(desk)
    const saved = await save(desk, serviceName, { brand, accent, font }, version)
    if (!saved) return new Conflict({ serviceName: standing?.name ?? '' }, standing?.version ?? version)
    if (logo?.length) await keepLogo(desk, logo)
    forgetFace(desk.secret)
    return { version: version + 1 }
  },
})

async function save({ sql }: Desk, name: string, style: object, version: number): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .withTables<Tables>()
    .updateTable('service.service')
    .set({ name, style: JSON.stringify(style), version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const keepLogo = ({ sql, now }: Desk, picture: Buffer) => {
  const logo = { kind: kindOf(picture) ?? '', picture, chosen_at: now }
  return sql
    .withTables<Tables>()
    .insertInto('service.logo')
    .values(logo)
    .onConflict(clash => clash.column('one').doUpdateSet(logo))
    .execute()
}
