import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { fileSeals } from '#rooms/vault'
import { familyNames } from '../family-lines.ts'
import type { MeetingKind } from './kinds.ts'
import type { SupportRole } from './roles.ts'
import { ATTENDERS } from './who-attends.ts'
import { meetingWords } from './words.ts'

interface Row {
  id: string
  file: string
  kind: MeetingKind
  starts_at: Date
  supports_as: SupportRole | null
  sealed_words: Buffer
  version: number
}

/** One's own meetings with families that are to come or were not finished, the nearest first; at most a hundred. */
export const myMeetings = query({
  name: 'my-meetings',
  input: z.strictObject({}),
  who: ATTENDERS,
  async answer(_input, desk) {
    const rows = await mine(desk)
    const files = [...new Set(rows.map(({ file }) => file))]
    const seals = await fileSeals(desk, files)
    const families = await familyNames(desk, files, seals)
    return rows.flatMap(row => {
      const [seal, family] = [seals.get(row.file), families.get(row.file)]
      if (!seal || !family) return []
      const { place } = meetingWords.open(seal, row)
      return [
        { id: row.id, kind: row.kind, startsAt: row.starts_at, supportsAs: row.supports_as, place, family },
      ]
    })
  },
})

async function mine({ sql, person }: Desk): Promise<Row[]> {
  const { rows } = await raw<Row>`
    select m.id, m.file, m.kind, m.starts_at, a.supports_as, m.sealed_words, m.version
    from casework.attendance a join casework.meeting m on m.id = a.meeting
    where a.person = ${person?.id ?? null}::uuid and m.held_at is null and m.cancelled_at is null
    order by m.starts_at, m.id limit 100`.execute(sql)
  return rows
}
