import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

/** Who may have a say in the matter; each is set out in the same shape (N01, D12). */
export const PARTIES = [
  'parent',
  'young-person',
  'child',
  'other-parent',
  'school',
  'la',
  'health',
  'social-care',
  'other',
] as const
export type Party = (typeof PARTIES)[number]

export const PARTY_WORDS: Readonly<Record<Party, string>> = {
  parent: 'Parent or carer',
  'young-person': 'Young person',
  child: 'Child',
  'other-parent': 'Other parent',
  school: 'School or setting',
  la: 'Council',
  health: 'Health service',
  'social-care': 'Social care',
  other: 'Somebody else',
}

/** What an account is: the perspective that comes before options, what happened, or what somebody needs and asks for. */
export const ACCOUNT_KINDS = [
  'perspective',
  'hope',
  'account',
  'interest',
  'position',
  'common-ground',
] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

export const ACCOUNT_KIND_WORDS: Readonly<Record<AccountKind, string>> = {
  perspective: 'How they see it',
  hope: 'What they hope for',
  account: 'What happened, as they tell it',
  interest: 'What matters to them (interest)',
  position: 'What they ask for (position)',
  'common-ground': 'What both sides agree on (common ground)',
}

/** How it came to us: the source mark that stands beside each sentence. */
export const SOURCES = ['said', 'wrote', 'reported'] as const
export type Source = (typeof SOURCES)[number]

/** What of an account is sealed: the words, and by whom they were said, written or reported. */
export const AccountWords = z.object({ words: z.string(), who: z.string() })
export type AccountWords = z.infer<typeof AccountWords>

const FIELD = 'casework.account.sealed_words'

export const sealAccount = (seal: FileSeal, row: string, version: number, words: AccountWords): Buffer =>
  seal.seal(JSON.stringify(words), { field: FIELD, row, version })

export const openAccount = (
  seal: FileSeal,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
): AccountWords => AccountWords.parse(JSON.parse(seal.open(sealed_words, { field: FIELD, row: id, version })))

/** The source as it stands beside the words: "said, in their own words". */
export function sourceInWords(source: Source, verbatim: boolean, party: Party, who: string): string {
  const how = { said: 'said', wrote: 'wrote', reported: 'reported' }[source]
  const by = who ? (source === 'reported' ? ` by ${who}` : ` (${who})`) : ''
  return `${PARTY_WORDS[party]}, ${how}${by}, ${verbatim ? 'word for word' : 'in our words'}`
}
