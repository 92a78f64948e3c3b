import { z } from 'zod'
import { command } from '#platform/command.ts'
import { endOtherSessions } from './end-sessions.ts'

/** Ends all of one's own sessions but this one. */
export const endOthers = command({
  name: 'end-other-sessions',
  input: z.strictObject({}),
  who: 'signed-in',
  bare: true,
  async carryOut(_input, desk) {
    const person = desk.person?.id ?? ''
    await endOtherSessions(desk, person)
    return { person }
  },
  about: (_input, { person }) => person,
})
