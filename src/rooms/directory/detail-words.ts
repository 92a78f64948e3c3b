import { independenceInWords } from './independence.ts'
import { inWords } from './what-for.ts'

/** What each detail is called on a page. */
export const DETAIL_WORDS: Readonly<Record<string, string>> = {
  name: 'Name',
  about: 'What they do',
  issues: 'What they can help with',
  area: 'Area',
  phone: 'Telephone',
  email: 'E-mail',
  website: 'Website',
  street: 'Address',
  town: 'Town',
  postcode: 'Postcode',
  hours: 'Opening hours',
  cost: 'Cost',
  youngest: 'Youngest age',
  oldest: 'Oldest age',
  independence: 'Independence',
  because: 'Reason for that answer',
  source: 'Where the details come from',
  owner: 'Who sees to the next check',
}

/** A kept value of a detail in words; ids of people are not spelt out. */
export function valueInWords(detail: string, value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'nothing'
  if (detail === 'owner') return 'somebody else'
  if (detail === 'independence') return independenceInWords(String(value))
  return Array.isArray(value) ? value.map(code => inWords(String(code))).join(', ') : String(value)
}
