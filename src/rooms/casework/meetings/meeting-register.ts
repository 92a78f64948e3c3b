import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { openFromService } from '#rooms/vault'
import { referenceInWords } from '../reference.ts'
import { panelPlace } from './enter-panel.ts'
import type { MeetingKind, PanelKind } from './kinds.ts'
import type { RoleAtMeeting, SupportRole } from './roles.ts'

interface Row {
  id: string
  what: 'family' | 'panel'
  kind: MeetingKind | PanelKind
  reference: number | null
  starts_at: Date
  role: RoleAtMeeting
  supports_as: SupportRole | null
  stated_late: boolean
  told_at: Date | null
  person: string
  sealed: Buffer | null
  version: number
}

/**
 * The register of panels and meetings that people of the service were at or will be, each with their one role (R21,
 * C08): the latest first, two hundred at most. Families stand in it by their reference.
 */
export const meetingRegister = query({
  name: 'meeting-register',
  input: z.strictObject({}),
  who: CASEWORKERS,
  async answer(_input, desk) {
    const { rows } = await raw<Row>`
      select a.id, 'family' as what, m.kind, f.reference, m.starts_at, a.role, a.supports_as, a.stated_late, a.told_at,
        a.person, null::bytea as sealed, 1 as version
      from casework.attendance a join casework.meeting m on m.id = a.meeting join casework.file f on f.id = m.file
      where m.cancelled_at is null
      union all
      select id, 'panel', kind, null, starts_at, role, null, stated_late, told_at, person, sealed_words, version
      from casework.panel
      order by starts_at desc, id limit 200`.execute(desk.sql)
    const names = await namesOf(
      desk,
      rows.map(({ person }) => person),
    )
    const lines = []
    for (const { sealed, version, person, reference, ...row } of rows) {
      const title = sealed ? await titleOf(desk, row.id, sealed, version) : ''
      if (title instanceof Refusal) return title
      const who = names.get(person) ?? 'Somebody who has left'
      lines.push({
        ...row,
        who,
        isMine: person === desk.person?.id,
        title,
        reference: reference === null ? null : referenceInWords(reference),
      })
    }
    return lines
  },
})

async function titleOf(desk: Desk, id: string, sealed: Buffer, version: number): Promise<string | Refusal> {
  const words = await openFromService(desk, sealed, panelPlace(id, version))
  return words instanceof Refusal ? words : z.object({ title: z.string() }).parse(JSON.parse(words)).title
}
