import { type Account, type DocumentBrief, PARTY_WORDS, type Party } from '#rooms/casework'
import type { Voice } from '../consent/codes.ts'
import type { Permission } from '../consent/permission.ts'
import type { DisclosureWords } from './disclosure-words.ts'

/** A part of what would leave that the permission does not cover, and why. */
export interface Uncovered {
  readonly part: 'text' | 'account' | 'paper'
  /** The account or the document; none for the text. */
  readonly id?: string
  readonly sentence: string
}

/** The parts that a permission does not cover: each is permitted, taken out, or asked about; nothing else is possible. */
export function uncovered(
  permission: Pick<Permission, 'scopes' | 'documents' | 'speaksAs'>,
  { text, papers }: Pick<DisclosureWords, 'text' | 'papers'>,
  accounts: readonly Account[],
  documents: readonly DocumentBrief[],
): Uncovered[] {
  const { scopes } = permission
  return [
    ...(text !== '' && !scopes.includes('letters')
      ? [
          {
            part: 'text',
            sentence: 'The permission does not let us write to them: the text is not covered.',
          } as const,
        ]
      : []),
    ...accounts.flatMap(one => accountFault(permission, one)),
    ...papers.flatMap(({ document }) => paperFault(permission, document, documents)),
  ]
}

/** Views go only when they may be passed on, were confirmed (C06), and are not another party's. */
function accountFault(
  { scopes, speaksAs }: Pick<Permission, 'scopes' | 'speaksAs'>,
  { id, party, confirmedAt }: Account,
): Uncovered[] {
  const whose = PARTY_WORDS[party].toLowerCase()
  const said = (sentence: string): Uncovered[] => [{ part: 'account', id, sentence }]
  if (!scopes.includes('views'))
    return said(`The permission does not cover views: what the ${whose} said is not covered.`)
  if (!mayBePassedOnBy(speaksAs, party))
    return said(`What the ${whose} said is theirs: only they can permit it.`)
  return confirmedAt
    ? []
    : said(`What the ${whose} said is not confirmed yet: ask them first (our promise C06).`)
}

/** Nobody lets out what another party of the family told us. */
const mayBePassedOnBy = (voice: Voice, party: Party): boolean =>
  party === voice || !FAMILY.includes(party) || (party === 'child' && voice !== 'young-person')

const FAMILY: readonly Party[] = ['parent', 'other-parent', 'young-person', 'child']

function paperFault(
  { scopes, documents: named }: Pick<Permission, 'scopes' | 'documents'>,
  document: string,
  documents: readonly DocumentBrief[],
): Uncovered[] {
  const name = documents.find(({ id }) => id === document)?.name ?? 'A paper'
  const said = (sentence: string): Uncovered[] => [{ part: 'paper', id: document, sentence }]
  if (!scopes.includes('documents'))
    return said(`The permission does not cover papers: “${name}” is not covered.`)
  return named.includes(document) ? [] : said(`The permission does not name “${name}”.`)
}
