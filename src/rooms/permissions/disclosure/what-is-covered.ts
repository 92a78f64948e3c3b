import { ourPromise } from '#platform/our-promise.ts'
import {
  type Account,
  type DocumentBrief,
  OWNER_WORDS,
  PARTY_WORDS,
  type Party,
  type ViewsToConvey,
} from '#rooms/casework'
import type { Voice } from '../consent/codes.ts'
import type { Permission } from '../consent/permission.ts'
import type { DisclosureWords } from './disclosure-words.ts'

/** A part of what would leave that the permission does not cover, and why. */
export interface Uncovered {
  readonly part: 'text' | 'account' | 'views' | 'paper'
  /** The account, the views or the document; none for the text. */
  readonly id?: string
  readonly sentence: string
}

/** What of the records is chosen to go along, opened. */
interface Chosen {
  readonly accounts: readonly Account[]
  readonly views: readonly ViewsToConvey[]
  readonly documents: readonly DocumentBrief[]
}

/** The parts that a permission does not cover: each is permitted, taken out, or asked about; nothing else is possible. */
export function uncovered(
  permission: Pick<Permission, 'scopes' | 'documents' | 'speaksAs'>,
  { text, papers }: Pick<DisclosureWords, 'text' | 'papers'>,
  { accounts, views, documents }: Chosen,
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
    ...views.flatMap(one => viewsFault(permission, one)),
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
    : said(
        `What the ${whose} said is not confirmed yet: ask them first${ourPromise('perspectives-confirmed')}.`,
      )
}

/** A document of somebody's own views goes only as they approved it, word for word (C06, D14), and is theirs alone. */
function viewsFault(
  { scopes, speaksAs }: Pick<Permission, 'scopes' | 'speaksAs'>,
  { id, owner, title, approved }: ViewsToConvey,
): Uncovered[] {
  const said = (sentence: string): Uncovered[] => [{ part: 'views', id, sentence }]
  if (!scopes.includes('views'))
    return said(`The permission does not cover views: “${title}” is not covered.`)
  if (!mayBePassedOnBy(speaksAs, owner))
    return said(`“${title}” belongs to ${OWNER_WORDS[owner].toLowerCase()}: only they can permit it.`)
  return approved
    ? []
    : said(
        `“${title}” is not approved as it stands: ask them first${ourPromise('perspectives-confirmed', 'views-are-the-parents')}.`,
      )
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
