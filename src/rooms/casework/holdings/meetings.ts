import { timeInWords } from '#platform/clock.ts'
import type { Desk } from '#platform/desk.ts'
import { MEETING_KIND_WORDS, type MeetingKind } from '../meetings/kinds.ts'
import { UNDERSTOOD_WORDS, type Understood } from '../meetings/record-understanding.ts'
import { SUPPORT_ROLE_WORDS, type SupportRole } from '../meetings/roles.ts'
import { AGREED_HOW_WORDS, type AgreedHow } from '../meetings/speaking.ts'
import { attendanceWords, meetingWords, noteWords, pointWords, speakingWords } from '../meetings/words.ts'
import type { Tables } from '../schema/tables.ts'
import { type Owner, WORDED_WORDS, type Worded } from '../views/how.ts'
import { SECTION_WORDS, SECTIONS } from '../views/sections.ts'
import { saidIn } from '../views/views-words.ts'
import { lines, rowHolding } from './row-holding.ts'

const ours = { person: null, whose: 'ours' } as const

export const heldMeetings = rowHolding('casework.meeting', (row, { seal, nameOf }) => {
  const { place, about, present, cancelledBecause } = meetingWords.open(seal, row)
  return {
    ...ours,
    kind: 'Meeting',
    at: row.starts_at,
    source: `Arranged by ${nameOf(row.by)}`,
    text: lines(
      `${MEETING_KIND_WORDS[row.kind as MeetingKind]}, ${timeInWords(row.starts_at)}`,
      place && `Where: ${place}`,
      about && `About: ${about}`,
      present && `Who else: ${present}`,
      row.cancelled_at && `Cancelled. ${cancelledBecause}`,
    ),
  }
})

export const heldAttendances = rowHolding('casework.attendance', (row, { seal, nameOf }) => ({
  ...ours,
  kind: 'As what we were at a meeting',
  at: row.stated_at,
  source: `Stated by ${nameOf(row.by)}`,
  text: lines(
    row.supports_as ? SUPPORT_ROLE_WORDS[row.supports_as as SupportRole] : 'To contribute to strategy',
    row.sealed_words &&
      `Stated late: ${attendanceWords.open(seal, { ...row, sealed_words: row.sealed_words }).lateBecause}`,
    row.told_at && `Those present were told, ${timeInWords(row.told_at)}`,
  ),
}))

export const heldPoints = rowHolding('casework.meeting_point', (row, { seal, nameOf }) => ({
  kind: 'Point for a meeting',
  at: row.at,
  person: null,
  whose: 'parent',
  source: `Listed with them by ${nameOf(row.by)}`,
  text: lines(pointWords.open(seal, row).point, row.became === 'raised' && 'It was raised.'),
}))

export const heldMeetingNotes = rowHolding('casework.meeting_note', (row, { seal, nameOf }) => ({
  kind: NOTE_KINDS[row.kind] ?? 'Note of a meeting',
  at: row.at,
  person: null,
  whose: row.kind === 'understanding' ? 'ours' : row.source === 'other' ? 'other' : 'parent',
  source: `Written down by ${nameOf(row.by)}`,
  text: lines(
    row.understood && UNDERSTOOD_WORDS[row.understood as Understood],
    noteWords.open(seal, row).words,
  ),
}))

const NOTE_KINDS: Readonly<Record<string, string>> = {
  'parents-notes': 'Notes for the parent, which are theirs',
  clarification: 'What was meant',
  understanding: 'Whether they understood',
}

export const heldSpeaking = rowHolding('casework.speaking', (row, { seal, nameOf }) => ({
  kind: 'Spoken for the parent at a meeting',
  at: row.began_at,
  person: null,
  whose: 'parent',
  source: `${AGREED_HOW_WORDS[row.agreed_how as AgreedHow]}; ${nameOf(row.by)} spoke`,
  text: speakingWords.open(seal, row).wanted,
}))

export const heldViews = rowHolding('casework.views_version', async (row, { seal, nameOf, desk }) => {
  const said = saidIn.open(seal, row)
  return {
    kind: `My views, version ${row.number}`,
    at: row.at,
    person: null,
    whose: await ownerOf(desk, row.views),
    source: `${WORDED_WORDS[row.how as Worded]}; typed by ${nameOf(row.by)}`,
    text: lines(...SECTIONS.map(section => said[section] && `${SECTION_WORDS[section]}: ${said[section]}`)),
  }
})

async function ownerOf({ sql }: Desk, views: string): Promise<Owner> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('casework.views')
    .select('owner')
    .where('id', '=', views)
    .executeTakeFirstOrThrow()
  return row.owner as Owner
}
