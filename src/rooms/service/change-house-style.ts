import { z } from 'zod'
import { contrastFaults, type HouseStyle } from '#design/house-style.ts'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { Conflict, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { LEADERS } from '#platform/who.ts'
import { forgetFace } from './face-of.ts'
import { hardToRead } from './hard-to-read.ts'
import { keepLogo, removeLogo } from './keep-logo.ts'
import { chosenLogo } from './picture.ts'
import type { Tables } from './schema/tables.ts'
import { standingService } from './standing-service.ts'
import { chosenStyle } from './styles.ts'

/** Changes the service's colours, typeface and logo (R13). Colours that people cannot read are refused. */
export const changeHouseStyle = command({
  name: 'change-house-style',
  input: z.strictObject({ ...chosenStyle, ...chosenLogo, version: versionRead }),
  who: LEADERS,
  refusals: [hardToRead],
  spoken: ['brand', 'accent', 'font', 'version'],
  async carryOut({ brand, accent, font, logo, noLogo, version }, desk) {
    const [fault] = contrastFaults({ brand, accent })
    if (fault) return refuse(hardToRead, { sentence: fault.sentence, field: fault.part })
    const standing = await standingService(desk)
    const saved = await save(desk, { brand, accent, font }, version)
    if (!saved && standing) return new Conflict(inWords(standing.style), standing.version)
    if (noLogo) await removeLogo(desk)
    else if (logo?.length) await keepLogo(desk, logo)
    forgetFace(desk.secret)
    return { version: version + 1 }
  },
})

async function save({ sql }: Desk, style: object, version: number): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .withTables<Tables>()
    .updateTable('service.service')
    .set({ style: JSON.stringify(style), version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const inWords = ({ brand, accent, font }: HouseStyle) => ({ brand, accent, font })
