import { dayMonthYear } from '#rooms/facts'
import type { RequestWords } from './request-words.ts'

/**
 * All that a request said, as the words of the contact that it becomes: theirs first, word for word, then what else stood
 * in the form, a line each. Nothing of it is left behind.
 */
export function wordsForFile(words: RequestWords, datedOn: string | null): string {
  const lines = detailsIn(words, datedOn).map(([label, text]) => `${label}: ${text}`)
  return [words.words, lines.join('\n')].filter(part => part.trim() !== '').join('\n\n')
}

/** What stood in a request beside its words, with what it is called. */
export function detailsIn(words: RequestWords, datedOn: string | null): [label: string, text: string][] {
  const details: [string, string | undefined][] = [
    ['Name', words.name],
    ['Telephone', words.phone],
    ['E-mail', words.email],
    ['Address', words.address],
    ['Answer by', words.replyBy && REPLY_WORDS[words.replyBy]],
    ['Safe to get in touch', words.safeToContact],
    ['Child', words.child],
    ['Child’s age', words.childAge],
    ['A date they named', datedOn ? dayMonthYear(datedOn) : undefined],
    ['Interpreter', words.interpreter],
    ['What makes it easier', words.format],
    ...fromPractitioner(words),
    ...fromMessage(words),
  ]
  return details.flatMap(([label, text]) => (text ? [[label, text]] : []))
}

const REPLY_WORDS = {
  phone: 'phone',
  post: 'post',
  'email-notice': 'an e-mail that only says that something waits',
  'email-content': 'e-mail, with what it is about',
} as const

function fromPractitioner({ referral }: RequestWords): [string, string | undefined][] {
  if (!referral) return []
  const { name, post, phone, email, agreedHow } = referral
  return [
    ['Sent by', `${name}, ${post}`],
    ['Their telephone', phone],
    ['Their e-mail', email],
    ['The family agreed', `${AGREED_HOW_WORDS[agreedHow]}, as the practitioner says`],
  ]
}

const AGREED_HOW_WORDS = {
  'in-person': 'in person',
  'by-phone': 'by phone',
  'in-writing': 'in writing',
} as const

function fromMessage({ message }: RequestWords): [string, string | undefined][] {
  if (!message) return []
  const leftOut = message.leftOut.map(({ name }) => name).join(', ')
  return [
    ['Subject', message.subject],
    ['Not taken with it', leftOut || undefined],
    ['Cut short', message.isCut ? 'the e-mail was longer than this' : undefined],
  ]
}
