import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceOf } from '#rooms/casework'
import { GROUNDS, passUseLimit, useIsLimited } from '#rooms/vault'

/** Says on which ground a file is used all the same; it counts for half an hour, for whoever said it. */
export const sayWhyUsed = command({
  name: 'say-why-used',
  input: z.strictObject({ file: z.uuid(), ground: z.enum(GROUNDS, 'Choose why you go on') }),
  who: CASEWORKERS,
  refusals: [notFound, useIsLimited],
  spoken: ['file', 'ground'],
  async carryOut({ file, ground }, desk) {
    if (!(await referenceOf(desk, file))) return refuse(notFound)
    await passUseLimit(desk, file, ground)
    return { file }
  },
  about: ({ file }) => file,
})
