import { allOrganisations, type ReadingDesk } from './all-organisations.ts'
import { helpsWith } from './answers-question.ts'
import { contactLines } from './brief.ts'
import { dayInWords } from './day.ts'
import type { Organisation } from './organisation.ts'
import { type SuppliedOrganisation, suppliedOrganisations } from './supplied.ts'

/** What stands at the end of a letter, a summary or a page of information: plain words, for any medium. */
export interface Footer {
  readonly heading: string
  readonly sentence: string
  /** At least one, each independent of the council; those for the issue first, each kind in the order of names. */
  readonly bodies: readonly {
    readonly id: string
    readonly name: string
    readonly contactLines: readonly string[]
    /** When this service last checked the details, or that it has not. */
    readonly checked: string
  }[]
}

const MOST = 3

/**
 * "Where you can check this independently" (K16: a parent can check the independence of what they were told): up to
 * three open bodies independent of the council, those that help with the issue before those that help with anything.
 * Never empty: where the directory has none, those that come with the product stand in.
 */
export async function independentFooter(desk: ReadingDesk, issue?: string): Promise<Footer> {
  const independent = (await allOrganisations(desk)).filter(
    ({ state, independence }) => state !== 'closed' && independence === 'independent',
  )
  const kept = chosen(independent, issue).map(one => ({ ...one, contactLines: contactLines(one) }))
  const bodies = kept.length > 0 ? kept : chosen(suppliedIndependent(), issue).map(asBody)
  return {
    heading: 'Where you can check this independently',
    sentence: 'These organisations are independent of the council and of us.',
    bodies: bodies.map(({ id, name, contactLines, ...one }) => ({
      id,
      name,
      contactLines,
      checked: checked(one),
    })),
  }
}

type Choosable = Pick<Organisation, 'issues' | 'name'>

function chosen<T extends Choosable>(all: readonly T[], issue: string | undefined): T[] {
  const named = issue ? all.filter(one => helpsWith(one, issue)) : []
  const general = all.filter(one => !named.includes(one) && one.issues.includes('general'))
  const rest = all.filter(one => !named.includes(one) && !general.includes(one))
  const first = [...named, ...general]
  return (first.length > 0 ? first : rest).slice(0, MOST)
}

const suppliedIndependent = () =>
  suppliedOrganisations().filter(({ independence }) => independence === 'independent')

const asBody = ({ id, name, phone }: SuppliedOrganisation) => ({
  id,
  name,
  contactLines: phone ? [`Telephone: ${phone}`] : [],
  checked_at: null,
})

const checked = ({ checked_at }: Pick<Organisation, 'checked_at'>) =>
  checked_at
    ? `We checked these details on ${dayInWords(checked_at)}.`
    : 'We have not checked these details yet.'
