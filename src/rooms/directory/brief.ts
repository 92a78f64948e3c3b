import { dayInWords } from './day.ts'
import type { Independence } from './independence.ts'
import type { Organisation } from './organisation.ts'
import type { State } from './state.ts'

/** An organisation as other rooms name it: in a signpost, a letter, a summary. Plain values only. */
export interface OrganisationBrief {
  readonly id: string
  readonly name: string
  readonly independence: Independence
  /** Ready to be read, one after the other: telephone, e-mail, web address, post, hours. */
  readonly contactLines: readonly string[]
  /** The day in words on which this service last checked the details; null when it never has. */
  readonly checkedOn: string | null
  /** True while that check holds: made within the interval, and nothing changed since. */
  readonly isVerified: boolean
  readonly state: State
}

/** An entry as other rooms name it. */
export function briefOf(organisation: Organisation): OrganisationBrief {
  const { id, name, independence, state, checked_at } = organisation
  return {
    id,
    name,
    independence: independence as Independence,
    contactLines: contactLines(organisation),
    checkedOn: checked_at && dayInWords(checked_at),
    isVerified: state === 'checked',
    state,
  }
}

/** How to reach an organisation, a line for each way that is known. */
export function contactLines(
  of: Pick<Organisation, 'phone' | 'email' | 'website' | 'street' | 'town' | 'postcode' | 'hours'>,
): string[] {
  const post = [...of.street.split('\n'), of.town, of.postcode].map(line => line.trim()).filter(Boolean)
  return [
    line('Telephone', of.phone),
    line('Open', of.hours.replaceAll('\n', ', ')),
    line('E-mail', of.email),
    line('Web', of.website),
    line('Post', post.join(', ')),
  ].filter(Boolean)
}

const line = (how: string, where: string) => (where ? `${how}: ${where}` : '')
