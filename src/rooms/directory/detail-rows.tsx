import type { Words } from '#design/words.ts'
import { DETAIL_WORDS } from './detail-words.ts'
import { isWebAddress } from './details.ts'
import { independenceInWords } from './independence.ts'
import { inWords } from './what-for.ts'

/** What the rows are made of: an entry at work or in public. */
export interface Detailed {
  readonly issues: readonly string[]
  readonly area: string
  readonly phone: string
  readonly email: string
  readonly website: string
  readonly street: string
  readonly town: string
  readonly postcode: string
  readonly hours: string
  readonly cost: string
  readonly youngest: number | null
  readonly oldest: number | null
  readonly independence: string
  readonly because: string
}

/** The details of an organisation, a row for each that is known; independence first. */
export function detailRows(one: Detailed): { key: string; value: Words }[] {
  return [
    row('independence', [independenceInWords(one.independence), one.because].filter(Boolean).join('. ')),
    row('issues', one.issues.map(inWords).join(', ')),
    row('area', one.area),
    row(
      'phone',
      one.phone && (
        <a class="govuk-link" href={`tel:${one.phone.replaceAll(/[^\d+]/g, '')}`}>
          {one.phone}
        </a>
      ),
    ),
    row('hours', one.hours),
    row(
      'email',
      one.email && (
        <a class="govuk-link" href={`mailto:${one.email}`}>
          {one.email}
        </a>
      ),
    ),
    row('website', isWebAddress(one.website) && <Website address={one.website} />),
    row('street', [one.street, one.town, one.postcode].filter(Boolean).join(', ')),
    row('cost', one.cost),
    { key: 'For ages', value: ages(one) },
  ].filter(({ value }) => value !== '' && value !== false)
}

const row = (name: string, value: Words) => ({ key: DETAIL_WORDS[name] ?? name, value })

/** It leads away from us, and says so. */
const Website = ({ address }: { address: string }) => (
  <a class="govuk-link" href={address} rel="noreferrer nofollow external">
    {address}
  </a>
)

function ages({ youngest, oldest }: Detailed): string {
  if (youngest !== null && oldest !== null) return `${youngest} to ${oldest}`
  if (youngest !== null) return `${youngest} and over`
  return oldest === null ? '' : `Up to ${oldest}`
}
