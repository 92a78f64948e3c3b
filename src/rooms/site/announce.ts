import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Conflict, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { LEADERS } from '#platform/who.ts'
import { keepReach } from './keep-reach.ts'
import { reachOf } from './reach.ts'

const words = z.string().trim().max(300, 'Use 300 letters or fewer').optional()

const sayWhy = {
  code: 'say-why-closed',
  status: 422,
  sentence: 'Tell people why the service is closed and what they can do meanwhile.',
} as const

/** Opens or closes the service to the public, and says how long people wait (domain.md §8, task 22): seen at once. */
export const announce = command({
  name: 'announce',
  called: 'Open or closed',
  input: z.strictObject({
    isOpen: z.enum(['yes', 'no'], 'Choose whether the service is open'),
    message: words,
    waiting: words,
    version: versionRead,
  }),
  who: LEADERS,
  spoken: ['isOpen', 'version'],
  refusals: [sayWhy],
  async carryOut({ isOpen, message, waiting, version }, desk) {
    if (isOpen === 'no' && !message) return refuse(sayWhy, { field: 'message' })
    const change = { is_open: isOpen === 'yes', message: message ?? null, waiting: waiting ?? null }
    if (await keepReach(desk, version, change)) return { isOpen: change.is_open }
    const { message: told, waiting: wait, ...standing } = await reachOf(desk)
    const theirs = { isOpen: standing.isOpen ? 'Open' : 'Closed', message: told ?? '', waiting: wait ?? '' }
    return new Conflict(theirs, standing.version)
  },
})
