import { isAddress } from '#platform/mail.ts'
import type { FilePerson } from '../open-people.ts'
import type { SendingWay } from './letter-kinds.ts'

/**
 * The ways by which a letter may go to somebody. It can always be printed. The whole of it goes by e-mail only where
 * they chose that, and a notice only where they chose e-mail; nothing overrides it.
 */
export function waysFor(person: FilePerson | undefined): SendingWay[] {
  const { replyBy, email } = person ?? {}
  if (!email || !isAddress(email)) return ['printed']
  if (replyBy === 'email-content') return ['printed', 'notice', 'email']
  return replyBy === 'email-notice' ? ['printed', 'notice'] : ['printed']
}

/** The way that they chose themselves; undefined where they chose none that a letter can take. */
export function chosenWay(person: FilePerson | undefined): SendingWay | undefined {
  const ways = waysFor(person)
  if (person?.replyBy === 'email-content' && ways.includes('email')) return 'email'
  if (person?.replyBy === 'email-notice' && ways.includes('notice')) return 'notice'
  return person?.replyBy === 'post' ? 'printed' : undefined
}
