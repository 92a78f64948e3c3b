import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { keyMissing } from '#rooms/vault'
import { written } from '../cases/written.ts'
import { keepNote } from './keep-note.ts'
import { meetingToWrite } from './meeting-to-write.ts'
import { ATTENDERS } from './who-attends.ts'

/** Whether the parent understood what was said and decided. */
export const UNDERSTOOD = ['all', 'after-explaining', 'not-all', 'not-asked'] as const
export type Understood = (typeof UNDERSTOOD)[number]

export const UNDERSTOOD_WORDS: Readonly<Record<Understood, string>> = {
  all: 'They told it back in their own words, and it was right',
  'after-explaining': 'They understood after it was explained again',
  'not-all': 'Not all of it yet: we go through it again',
  'not-asked': 'They did not want to go through it now',
}

/** After a meeting: whether they understood the points made and the decisions reached (K08). May be recorded again. */
export const recordUnderstanding = command({
  name: 'record-understanding',
  called: 'Whether they understood',
  input: z.strictObject({
    meeting: z.uuid(),
    understood: z.enum(UNDERSTOOD, 'Choose whether they understood'),
    words: written.default(''),
  }),
  who: ATTENDERS,
  refusals: [notFound, keyMissing],
  spoken: ['meeting', 'understood'],
  async carryOut({ meeting: id, understood, words }, desk) {
    const standing = await meetingToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    await keepNote(desk, standing, { kind: 'understanding', understood }, { words })
    return { file: standing.file, meeting: id }
  },
  about: (_input, { file }) => file,
})
