import type { Desk } from '#platform/desk.ts'
import { addressees, prepareLetter } from '#rooms/casework'
import { dateAt, dateInWords } from '#rooms/facts'
import type { Permission } from '../consent/permission.ts'
import { toWhom } from '../consent/permission-rows.tsx'
import type { FamilyAtHand } from '../family-at-hand.ts'
import type { DisclosureWords } from './disclosure-words.ts'
import { GROUND_WORDS, type Ground, type WayOut } from './grounds.ts'

/** What a receipt tells of. */
interface Left {
  readonly ground: Ground
  /** The family is not told. */
  readonly isKept: boolean
  readonly way: WayOut
  readonly words: DisclosureWords
  readonly papers: readonly string[]
}

/**
 * Prepares the receipt: a letter to whoever gave the permission, with what left, word for word. On a lawful ground it
 * goes to the one person of the file who gets letters; where there are several, somebody chooses. None where the family
 * is not told. Gives the letter's id.
 */
export async function prepareReceipt(
  desk: Desk,
  { seal, family, file }: FamilyAtHand,
  permission: Permission | undefined,
  { ground, isKept, way, words, papers }: Left,
): Promise<string | null> {
  if (isKept) return null
  const mayGet = addressees(family.people, family)
  const to = permission ? mayGet.find(({ id }) => id === permission.person) : only(mayGet)
  if (!to) return null
  const when = dateInWords(dateAt(desk.now))
  const how = way === 'spoken' ? 'told' : 'sent'
  const opening = [
    `This is your receipt. On ${when} we ${how} the following to ${toWhom(words)}. ${GROUND_WORDS[ground]}${permission ? `, given on ${dateInWords(dateAt(permission.at))}` : ''}.`,
    words.text && `${way === 'spoken' ? 'What we said' : 'What we wrote'}:\n${words.text}`,
    papers.length > 0 && `What went with it:\n${papers.join('\n')}`,
    permission &&
      'You can withdraw your permission at any time: call us or write to us. Nothing more leaves then.',
  ]
  return prepareLetter(desk, seal, {
    ...{ file, to, title: 'What we passed on' },
    opening: opening.filter(Boolean).join('\n\n'),
  })
}

const only = <T>(some: readonly T[]): T | undefined => (some.length === 1 ? some[0] : undefined)
