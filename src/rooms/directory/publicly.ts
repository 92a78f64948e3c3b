import { contactLines } from './brief.ts'
import { dayInWords } from './day.ts'
import type { Organisation } from './organisation.ts'

/** An entry as anybody may see it: nothing of who works here. */
export type PublicOrganisation = ReturnType<typeof publicly>

/** Leaves out who entered, checked and looks after an entry. */
export function publicly(one: Organisation) {
  const { id, name, about, issues, area, phone, email, website, street, town, postcode, hours, cost } = one
  const { youngest, oldest, independence, because, state, checked_at } = one
  return {
    ...{ id, name, about, issues, area, phone, email, website, street, town, postcode, hours, cost },
    ...{ youngest, oldest, independence, because, state },
    contactLines: contactLines(one),
    checkedOn: checked_at && dayInWords(checked_at),
  }
}
