import ical from 'ical-generator'
import { z } from 'zod'
import { download } from '#platform/download.ts'
import { query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { MEETING_KIND_WORDS } from './kinds.ts'
import { myMeetings } from './my-meetings.ts'
import { ATTENDERS } from './who-attends.ts'

const asked = query({
  name: 'my-calendar',
  input: z.strictObject({}),
  who: ATTENDERS,
  async answer(input, desk) {
    const meetings = await myMeetings.answer(input, desk)
    if (meetings instanceof Refusal) return meetings
    const bytes = Buffer.from(calendarOf(meetings, desk.now))
    return { name: 'meetings.ics', size: bytes.length, parts: 1, bytes }
  },
})

/** One's own meetings for a calendar that others may see: kind, reference and place, and no name (D23, D25). */
export const myCalendar = download({
  path: '/meetings/calendar',
  query: asked,
  read: async ({ bytes }) => [bytes],
})

type Mine = Exclude<Awaited<ReturnType<typeof myMeetings.answer>>, { kind: unknown }>

/** What the calendar file says, as RFC 5545 has it: lines folded, commas and semicolons escaped. */
function calendarOf(meetings: Mine, now: Date): string {
  const calendar = ical({
    name: 'Meetings',
    prodId: { company: 'Evenhand', product: 'Evenhand', language: 'EN' },
  })
  for (const { id, kind, startsAt, place, family } of meetings)
    calendar.createEvent({
      id: `${id}@evenhand`,
      start: startsAt,
      end: new Date(startsAt.getTime() + HOUR),
      stamp: now,
      summary: `${MEETING_KIND_WORDS[kind]}, ${family.reference}`,
      location: place.replaceAll(/\s+/g, ' '),
    })
  return calendar.toString()
}

/** How long a meeting lasts is not asked: an hour stands for it. */
const HOUR = 3_600_000
