import { z } from 'zod'
import { page } from '#platform/page.ts'
import { Paper } from '#platform/paper/paper.ts'
import { lookChosen, PRINT_CHOICES } from '#platform/paper/print-choice.tsx'
import { notFound, refuse } from '#platform/refusal.ts'
import { dateAt } from '#rooms/facts'
import { MEETING_KIND_WORDS } from '../meetings/kinds.ts'
import { readMeeting } from '../meetings/read-meeting.ts'
import { ATTENDERS } from '../meetings/who-attends.ts'

/** The parent's notes of a meeting on paper, to be handed to the parent (K10). */
export const meetingNotesPdfPage = page({
  path: '/meetings/:meeting/notes/pdf',
  who: ATTENDERS,
  rows: true,
  params: z.object({ meeting: z.uuid(), ...PRINT_CHOICES }),
  async show({ params, of, desk }) {
    const { notes, kind, startsAt, reference } = await of(readMeeting, { meeting: params.meeting })
    const theirs = notes.find(one => one.kind === 'parents-notes' && one.words !== '')
    if (!theirs) return refuse(notFound)
    return new Paper(
      {
        title: 'Your notes of the meeting',
        date: dateAt(desk.now),
        reference,
        blocks: [
          {
            kind: 'notice',
            title: 'These notes belong to you',
            line: 'They are no minutes. Nobody else gets them from us unless you say so.',
          },
          { kind: 'paragraph', line: [{ strong: `${MEETING_KIND_WORDS[kind]}, ` }, dateAt(startsAt)] },
          ...theirs.words
            .split(/\n{2,}/)
            .filter(text => text.trim() !== '')
            .map(line => ({ kind: 'paragraph', line }) as const),
        ],
      },
      'notes',
      lookChosen(params),
    )
  },
})
