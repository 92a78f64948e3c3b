import type { HeldEntry } from '#rooms/vault'

/** Somebody of the file, as far as it matters who is meant. */
export interface Named {
  readonly id: string
  readonly kind: 'parent' | 'child' | 'young-person' | 'other'
  readonly name: string
  readonly knownAs?: string | undefined
  readonly phone?: string | undefined
  readonly otherPhone?: string | undefined
  readonly email?: string | undefined
  readonly address?: string | undefined
}

/** Why something may have to be left out; shown to whoever decides, and in the answer where it was. */
export const WHY = [
  'other-persons-name',
  'other-persons-details',
  'other-persons-words',
  'unknown-whose-words',
  'childs-confidence',
  'chosen-words',
  'serious-harm',
] as const
export type Why = (typeof WHY)[number]

/** Words to be taken out of one entry, wherever they stand in it. */
export interface Cut {
  readonly words: string
  readonly why: Why
}

/** What is proposed for one entry: nothing of it happens until a person has read it and decided. */
export interface Proposal {
  readonly cuts: readonly Cut[]
  /** Why the whole of it may have to stay back. */
  readonly withhold?: Why
  /** It holds nothing that a machine can judge: a document, or words of nobody knows whom. */
  readonly toRead: boolean
}

/**
 * What an answer to `subject` (asked for by `asker` where that is somebody else of the file) may have to leave out of one
 * entry: other people's names, numbers and addresses, the other parent's words, and what a child told us. News of a
 * decision is never kept back as a whole (R15). Children of the file are not strangers to whoever asks.
 */
export function proposeCuts(
  entry: HeldEntry,
  people: readonly Named[],
  { subject, asker }: { subject: string; asker?: string | null },
): Proposal {
  const own = people.filter(({ id }) => id === subject || id === asker)
  const others = people.filter(one => !own.includes(one))
  const text = `${entry.source}\n${entry.text}`
  const cuts = others.flatMap(one => cutsFor(one, own, text))
  const withhold = isDecision(entry) ? undefined : whyWithhold(entry, people, own)
  return {
    cuts: distinct(cuts),
    ...(withhold ? { withhold } : {}),
    toRead: entry.isDocument === true || entry.needsReading === true,
  }
}

/** An entry that tells of somebody's decision about the family. */
export const isDecision = ({ table }: Pick<HeldEntry, 'table'>): boolean => table.endsWith('.decision')

function cutsFor(other: Named, own: readonly Named[], text: string): Cut[] {
  const mine = new Set(own.flatMap(one => wordsOf(`${one.name} ${one.knownAs ?? ''}`)).map(lower))
  const isKnown = other.kind === 'child' || other.kind === 'young-person'
  const names = isKnown ? [] : namesStanding(other, text).filter(name => !mine.has(lower(name)))
  const details = [other.phone, other.otherPhone, other.email, other.address].filter(one => one !== undefined)
  return [
    ...names.map(words => ({ words, why: 'other-persons-name' }) as const),
    ...details
      .filter(one => one.length > 2 && !own.some(person => shares(person, one)) && stands(one, text))
      .map(words => ({ words, why: 'other-persons-details' }) as const),
  ]
}

/** The whole name where it stands, and each part of it that stands by itself elsewhere. */
function namesStanding({ name, knownAs = '' }: Named, text: string): string[] {
  const whole = [name, knownAs].map(one => one.trim()).filter(one => /\s/.test(one) && stands(one, text))
  const rest = whole.reduce((left, one) => left.replaceAll(wherever(one), ' '), text)
  return [...whole, ...wordsOf(`${name} ${knownAs}`).filter(word => stands(word, rest))]
}

const wordsOf = (name: string): string[] => name.split(/\s+/).filter(word => word.length > 1)

const shares = (person: Named, detail: string) =>
  [person.phone, person.otherPhone, person.email, person.address].includes(detail)

const lower = (text: string) => text.toLocaleLowerCase('en-GB')

function whyWithhold(entry: HeldEntry, people: readonly Named[], own: readonly Named[]): Why | undefined {
  if (entry.mayHarm) return 'serious-harm'
  const about = people.find(({ id }) => id === entry.person)
  if (!about) return byWhoseWords(entry, people, own)
  if (own.includes(about)) return undefined
  if (entry.table.endsWith('.person')) return 'other-persons-details'
  return isChilds(about.kind) ? 'childs-confidence' : 'other-persons-words'
}

/** Nobody of the file is named for it: what is known is only which side the words come from. */
function byWhoseWords(
  { whose, source }: HeldEntry,
  people: readonly Named[],
  own: readonly Named[],
): Why | undefined {
  if (own.some(({ name }) => stands(name, source))) return undefined
  if (whose === 'other-parent') return 'other-persons-words'
  if (isChilds(whose)) return own.every(({ kind }) => isChilds(kind)) ? undefined : 'childs-confidence'
  return whose === 'parent' && isOneOfSeveral(people, own) ? 'unknown-whose-words' : undefined
}

const isChilds = (kind: string) => kind === 'child' || kind === 'young-person'

/** Several parents stand in the file, or whoever asks is not one of them: a parent's words may not be theirs. */
const isOneOfSeveral = (people: readonly Named[], own: readonly Named[]) =>
  people.filter(({ kind }) => kind === 'parent').length > 1 || !own.some(({ kind }) => kind === 'parent')

/** Whether words stand in a text by themselves, not within a longer word. */
const stands = (words: string, text: string): boolean => words.trim() !== '' && wherever(words).test(text)

/** Finds some words wherever they stand by themselves, whatever their capitals; a space is any white space. */
export function wherever(words: string): RegExp {
  const escaped = words
    .trim()
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')
}

/** The longest first, so that a whole name goes before its parts. */
function distinct(cuts: readonly Cut[]): Cut[] {
  const byWords = new Map(cuts.map(cut => [lower(cut.words), cut]))
  return [...byWords.values()].sort((a, b) => b.words.length - a.words.length)
}
