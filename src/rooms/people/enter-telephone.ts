import { z } from 'zod'
import { command } from '#platform/command.ts'
import { keepTelephone } from './telephone.ts'

/** Enters the number by which colleagues reach whoever is signed in, for when somebody may be in danger; empty takes it away. */
export const enterTelephone = command({
  name: 'enter-telephone',
  input: z.strictObject({
    number: z
      .string()
      .trim()
      .max(50, 'A telephone number has 50 characters or fewer')
      .regex(/^[\d\s()+./-]*$/, 'Enter a telephone number, like 01632 960 001')
      .default(''),
  }),
  who: 'signed-in',
  async carryOut({ number }, desk) {
    const person = desk.person?.id ?? ''
    await keepTelephone(desk, person, number)
    return { person }
  },
  about: (_input, { person }) => person,
})
