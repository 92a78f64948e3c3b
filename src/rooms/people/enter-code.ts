import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { arrive } from './arrive.ts'
import { atStep } from './at-own-desk.ts'
import { countAttempt, forgetAttempts, tooManyTries } from './attempts.ts'
import { useCode } from './authenticator.ts'

export const notThisCode = {
  code: 'not-this-code',
  status: 422,
  sentence: 'This is not the code that your app shows now. Each code works once, for about half a minute.',
} as const

/** What an app shows: six figures, with spaces or without. */
export const sixFigures = z
  .string({ error: 'Enter the six figures that your app shows' })
  .max(20)
  .refine(text => /^\s*(\d\s*){6}$/.test(text), 'Enter the six figures that your app shows')
  .meta({ examples: ['123456'] })

/** The second step of signing in, by the code that an authenticator app shows. */
export const enterCode = command({
  name: 'enter-code',
  input: z.strictObject({ code: sixFigures, next: z.string().max(1000).optional() }),
  who: 'halfway',
  as: 'doorkeeper',
  refusals: [notThisCode, tooManyTries],
  session: 'starts',
  slow: false,
  attempt: async (_input, desk) => {
    const { id } = desk.caller?.halfway ?? {}
    return id ? countAttempt(desk, 'code', id) : undefined
  },
  async carryOut({ code, next }, desk) {
    const self = atStep(desk, 'second')
    if (self instanceof Refusal) return self
    const { id: person, keys, shown } = self
    if (!(await useCode(desk, person, keys, code))) return refuse(notThisCode, { field: 'code' })
    await forgetAttempts(desk, 'code', person)
    return arrive(desk, { person, shown: [...shown, 'code'], keys }, next)
  },
  about: (_input, { person }) => person,
})
