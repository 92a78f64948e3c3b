import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { factsNamed } from '#rooms/facts'
import { namesOf } from '#rooms/people'
import { type FileSeal, fileSeal } from '#rooms/vault'
import { referenceOf } from '../file-reference.ts'
import { referenceInWords } from '../reference.ts'
import type { Tables } from '../schema/tables.ts'
import { attendanceOf } from './attendance-of.ts'
import { checklistFor } from './checklist.ts'
import type { MeetingKind } from './kinds.ts'
import { notesOf } from './notes-of.ts'
import { pointsOf } from './points-of.ts'
import type { NotesAre } from './settle-notes.ts'
import { speakingOf } from './speaking-of.ts'
import { ATTENDERS } from './who-attends.ts'
import { whoeverElse } from './whoever-else.ts'
import { meetingWords } from './words.ts'

/** A meeting about a family, opened with its file's key: whoever reads it is entered in the ledger, about the file. */
export const readMeeting = query({
  name: 'read-meeting',
  input: z.strictObject({ meeting: z.uuid() }),
  who: ATTENDERS,
  async answer({ meeting: id }, desk) {
    const row = await rowOf(desk, id)
    if (!row) return refuse(notFound)
    const seal = await fileSeal(desk, row.file)
    if (seal instanceof Refusal) return seal
    return whole(desk, row, seal)
  },
  about: (_input, { file }) => file,
})

/** A meeting as `readMeeting` gives it. */
export type MeetingInFull = Awaited<ReturnType<typeof whole>>

const rowOf = ({ sql }: Desk, id: string) =>
  sql.withTables<Tables>().selectFrom('casework.meeting').selectAll().where('id', '=', id).executeTakeFirst()

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>

async function whole(desk: Desk, row: Row, seal: FileSeal) {
  const kind = row.kind as MeetingKind
  const { facts, steps } = checklistFor(kind)
  const [reference, attendances, points, notes, speaking, done, law] = await Promise.all([
    referenceOf(desk, row.file),
    attendanceOf(desk, seal, row.id),
    pointsOf(desk, seal, row.id),
    notesOf(desk, seal, row.id),
    speakingOf(desk, seal, row.id),
    stepsDone(desk, row.id),
    factsNamed(desk, facts),
  ])
  const people = [
    row.by,
    ...attendances.map(({ person }) => person),
    ...notes.map(({ by }) => by),
    ...speaking.map(({ person }) => person),
  ]
  const names = await namesOf(desk, people)
  const named = (person: string) => names.get(person) ?? whoeverElse(desk.person)
  return {
    id: row.id,
    file: row.file,
    reference: reference === undefined ? '' : referenceInWords(reference),
    case: row.case_id,
    kind,
    startsAt: row.starts_at,
    heldAt: row.held_at,
    cancelledAt: row.cancelled_at,
    notesOffered: row.notes_offered as 'wanted' | 'not-wanted' | null,
    notesAre: row.notes_are as NotesAre | null,
    ...meetingWords.open(seal, row),
    by: named(row.by),
    attendances: attendances.map(one => ({
      ...one,
      name: named(one.person),
      isMine: one.person === desk.person?.id,
    })),
    points,
    notes: notes.map(note => ({ ...note, by: named(note.by) })),
    speaking: speaking.map(one => ({ ...one, name: named(one.person) })),
    steps: steps.map(step => ({ ...step, isDone: done.has(step.code) })),
    facts: facts.flatMap(code => law.get(code) ?? []).filter(({ state }) => state !== 'withdrawn'),
  }
}

async function stepsDone({ sql }: Desk, meeting: string): Promise<Set<string>> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.meeting_step')
    .select('step')
    .where('meeting', '=', meeting)
    .execute()
  return new Set(rows.map(({ step }) => step))
}
