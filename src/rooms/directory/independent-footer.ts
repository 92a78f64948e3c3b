import { allOrganisations, type ReadingDesk } from './all-organisations.ts'
import { helpsWith } from './answers-question.ts'
import { contactLines } from './brief.ts'
import { checkedSentence } from './checked-words.tsx'
import { dayInWords } from './day.ts'
import type { Organisation } from './organisation.ts'
import { type SuppliedOrganisation, suppliedOrganisations } from './supplied.ts'
import { inWords } from './what-for.ts'

/** What stands at the end of a letter, a summary or a page of information: plain words, for any medium. */
export interface Footer {
  readonly heading: string
  readonly sentence: string
  /**
   * One to three, each independent of the council: those for the issue first, then those for anything, and within
   * each those whom one can reach by what we know, in the order of names.
   */
  readonly bodies: readonly {
    readonly id: string
    readonly name: string
    /** What they do. */
    readonly what: string
    /** How to reach them, then whether and when this service checked that: a line each, so at least one. */
    readonly contact: readonly string[]
  }[]
}

const MOST = 3

/**
 * "Where you can check this independently" (K16: a parent can check the independence of what they were told). Never
 * empty: where the directory has nobody independent, those that come with the product stand in. `bodies` is what the
 * part `check` of a letter takes.
 */
export async function independentFooter(desk: ReadingDesk, issue?: string): Promise<Footer> {
  const open = (await allOrganisations(desk)).filter(({ state }) => state !== 'closed')
  const here = open.filter(isIndependent).map(standing)
  const candidates = here.length > 0 ? here : suppliedOrganisations().filter(isIndependent).map(supplied)
  return {
    heading: 'Where you can check this independently',
    sentence: 'These organisations are independent of the council and of us.',
    bodies: chosen(candidates, issue).map(({ id, name, about, issues, reach, checked }) => ({
      id,
      name,
      what: about || issues.map(inWords).join(', ') || 'Information and advice',
      contact: [...reach, checked],
    })),
  }
}

type Candidate = Pick<Organisation, 'id' | 'name' | 'about' | 'issues'> & {
  readonly reach: readonly string[]
  readonly checked: string
}

const isIndependent = ({ independence }: { independence: string }) => independence === 'independent'

const standing = (one: Organisation): Candidate => ({
  ...one,
  reach: contactLines(one),
  checked: checkedSentence({ state: one.state, checkedOn: one.checked_at && dayInWords(one.checked_at) }),
})

const supplied = (one: SuppliedOrganisation): Candidate => ({
  ...one,
  reach: one.phone ? [`Telephone: ${one.phone}`] : [],
  checked: checkedSentence({ state: 'unverified', checkedOn: null }),
})

function chosen(all: readonly Candidate[], issue: string | undefined): Candidate[] {
  const named = issue ? all.filter(one => helpsWith(one, issue)) : []
  const general = all.filter(one => !named.includes(one) && one.issues.includes('general'))
  const first = [...reachableFirst(named), ...reachableFirst(general)]
  return (first.length > 0 ? first : reachableFirst(all)).slice(0, MOST)
}

const reachableFirst = (all: readonly Candidate[]): Candidate[] => [
  ...all.filter(({ reach }) => reach.length > 0),
  ...all.filter(({ reach }) => reach.length === 0),
]
