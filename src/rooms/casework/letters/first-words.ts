import { dateAt, dateInWords, dayMonthYear, issueInWords } from '#rooms/facts'
import type { Channel } from '../channel.ts'
import type { FilePerson } from '../open-people.ts'
import type { Call } from './call-of.ts'
import type { LetterKind } from './letter-kinds.ts'
import type { LetterWords } from './letter-words.ts'
import { areTheirs } from './whose-words.ts'

/** What is known of what a new letter tells of; for a handover from which day and until when, as 2026-11-22. */
interface About {
  readonly call?: Call | undefined
  readonly issue?: string | undefined
  readonly from?: string
  readonly until?: string | null
}

/** What stands in a new letter before anything is typed: plain sentences, to be kept or changed. */
export function firstWords(kind: LetterKind, person: FilePerson | undefined, about: About): LetterWords {
  const name = person?.knownAs || person?.name
  const told = about.call && areTheirs(about.call.contact.withWhom, person) ? about.call.contact.words : ''
  return {
    person: person?.id ?? null,
    title: TITLES[kind],
    greeting: name ? `Dear ${name},` : 'Hello,',
    opening: openingOf(kind, person, about),
    told: kind === 'call-summary' ? told : '',
    closing: kind === 'free' ? '' : 'If you have a question, call us or write to us.',
  }
}

const TITLES: Readonly<Record<LetterKind, string>> = {
  'call-summary': 'What we spoke about',
  options: 'Your options',
  'appeal-dates': 'Dates to know',
  allocation: 'Who works with you',
  handover: 'Who works with you now',
  free: 'A letter from us',
}

function openingOf(
  kind: LetterKind,
  person: FilePerson | undefined,
  { call, issue, from, until }: About,
): string {
  switch (kind) {
    case 'call-summary':
      return call && areTheirs(call.contact.withWhom, person) ? `${how(call)} ${SUMMARY}` : SUMMARY
    case 'options':
      return 'This letter sets out what can be done. Read it in your own time. You can ask us about any of it.'
    case 'appeal-dates':
      return 'These are the dates that we know of. Please hold them against the letters that you have.'
    case 'allocation':
      return issue ? `This is about: ${issueInWords(issue) ?? issue}.` : ''
    case 'handover':
      return from
        ? `From ${dayMonthYear(from)}${until ? ` until ${dayMonthYear(until)}` : ''} somebody else works with you here.`
        : ''
    case 'free':
      return ''
  }
  return kind satisfies never
}

const SUMMARY =
  'This is a summary of what you told us and what we told you. If something is not right, please tell us.'

const HOW: Readonly<Record<Channel, string>> = {
  phone: 'We spoke on the phone',
  email: 'We were in touch by e-mail',
  web_form: 'You wrote to us',
  face_to_face: 'We met',
  video: 'We spoke by video',
  text: 'We were in touch by text',
  post: 'You wrote to us',
  event: 'We met',
}

const how = ({ contact: { channel, at } }: Call) => `${HOW[channel]} on ${dateInWords(dateAt(at))}.`
