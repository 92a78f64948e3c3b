import type { Desk } from '#platform/desk.ts'
import type { Letter } from '#platform/paper/letter.ts'
import {
  type Account,
  accountsOfFile,
  type DocumentBrief,
  documentsNamed,
  referenceInWords,
  typedParagraphs,
  under,
  type ViewsToConvey,
  viewsToConvey,
} from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import { namesOf } from '#rooms/people'
import { standingService } from '#rooms/service'
import { opened, type Permission, permissionRow } from '../consent/permission.ts'
import { standingOn } from '../consent/standing.ts'
import type { FamilyAtHand } from '../family-at-hand.ts'
import type { DisclosureRow } from './disclosure-row.ts'
import type { DisclosureWords } from './disclosure-words.ts'
import { GROUND_WORDS } from './grounds.ts'
import { type Uncovered, uncovered } from './what-is-covered.ts'
import { whatTheySay } from './what-they-say.ts'

/** What would leave, exactly: the letter, the papers, and under which permission; and what that does not cover. */
export interface ToLeave {
  readonly letter: Letter
  readonly documents: readonly DocumentBrief[]
  readonly accounts: readonly Account[]
  readonly views: readonly ViewsToConvey[]
  /** Undefined on a lawful ground. */
  readonly permission: Permission | undefined
  /** Whether the ground holds today. */
  readonly holds: boolean
  readonly uncovered: readonly Uncovered[]
}

/** Makes what would leave out of the records and what was typed: the same for whoever looks at it, checks it or sends it. */
export async function composeDisclosure(
  desk: Desk,
  { file, seal, family }: FamilyAtHand,
  row: DisclosureRow,
  words: DisclosureWords,
): Promise<ToLeave> {
  const today = dateAt(desk.now)
  const [all, ownViews, documents, permission, ending] = await Promise.all([
    words.accounts.length > 0 ? accountsOfFile(desk, seal, file) : [],
    words.views.length > 0 ? viewsToConvey(desk, seal, file) : [],
    documentsNamed(
      desk,
      seal,
      file,
      words.papers.map(({ document }) => document),
    ),
    permissionOf(desk, seal, row),
    signature(desk, row.changed_by),
  ])
  const accounts = all.filter(({ id }) => words.accounts.includes(id))
  const views = ownViews.filter(({ id }) => words.views.includes(id))
  const giver = family.people.find(({ id }) => id === permission?.person)?.name
  return {
    accounts,
    views,
    documents,
    permission,
    holds: permission ? standingOn(permission, today) === 'holds' : row.ground !== 'permission',
    uncovered: permission ? uncovered(permission, words, { accounts, views, documents }) : [],
    letter: {
      title: words.title || 'From our service',
      date: today,
      reference: referenceInWords(family.reference),
      to: [words.toPerson, words.body, ...words.address.split('\n')]
        .map(line => line.trim())
        .filter(Boolean)
        .slice(0, 8),
      blocks: [
        ...typedParagraphs(words.text),
        ...whatTheySay({ accounts, views }),
        ...under('What comes with this', listOf(enclosed(words, documents))),
        ...under('Why you have this', groundParagraphs(permission, giver, row)),
        ...ending,
      ],
    },
  }
}

type Block = Letter['blocks'][number]

async function permissionOf(desk: Desk, seal: FamilyAtHand['seal'], { permission }: DisclosureRow) {
  const row = permission ? await permissionRow(desk, permission) : undefined
  return row ? opened(seal, row) : undefined
}

/** A paper's own name may hold a name that is blacked out in it: then it goes by its number, as the mail has it. */
const enclosed = ({ papers }: DisclosureWords, documents: readonly DocumentBrief[]) =>
  papers.flatMap(({ document, copy }, at) => {
    const name = documents.find(({ id }) => id === document)?.name
    return name ? [copy ? `Paper ${at + 1} (parts are taken out)` : name] : []
  })

const listOf = (items: readonly string[]): Block[] =>
  items.length > 0 ? [{ kind: 'list', items: [...items] }] : []

/** What the reader may do with it, and that we speak for ourselves (C11, N58, R14). */
function groundParagraphs(
  permission: Permission | undefined,
  giver: string | undefined,
  { ground }: DisclosureRow,
): Block[] {
  const why = permission
    ? `${giver || 'The family'} lets us pass this on to you for this: ${permission.purpose}. It is about: ${permission.about}. Please use it for nothing else, and pass it on to nobody.`
    : `${LAWFUL_SENTENCES[ground]} Please use it for nothing else.`
  return [
    { kind: 'paragraph', line: why },
    {
      kind: 'paragraph',
      line: 'We are an impartial service. We take no part in the council’s decisions, carry out none of its functions, and write for ourselves only.',
    },
  ]
}

const LAWFUL_SENTENCES: Readonly<Record<DisclosureRow['ground'], string>> = {
  permission: '',
  'child-protection': `${GROUND_WORDS['child-protection']}: we pass this on because a child may not be safe.`,
  'risk-to-life': `${GROUND_WORDS['risk-to-life']}: we pass this on so that somebody can help.`,
  'legal-compulsion': 'We pass this on because a court or the law orders us to.',
}

/** Who signs, for the service and for nobody else (C11). */
async function signature(desk: Desk, by: string): Promise<Block[]> {
  const [names, service] = await Promise.all([namesOf(desk, [by]), standingService(desk)])
  const lines = [names.get(by), service?.name].filter(line => line !== undefined)
  return lines.length > 0 ? [{ kind: 'paragraph', line: lines.join('\n') }] : []
}
