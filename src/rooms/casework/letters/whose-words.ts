import type { WithWhom } from '../calls/codes.ts'
import type { Party } from '../cases/account.ts'
import type { FilePerson } from '../open-people.ts'

/** With whom of the family a contact was; a professional's or an agency's is summed up to nobody. */
export const isWithFamily = (withWhom: WithWhom): boolean =>
  withWhom !== 'practitioner' && withWhom !== 'agency'

/**
 * Whether somebody's words are the reader's own: a young person's or a child's are not carried to a parent by a letter,
 * nor a parent's to them. Somebody who gave no name is whoever called.
 */
export function areTheirs(said: WithWhom | Party, reader: Pick<FilePerson, 'kind'> | undefined): boolean {
  if (!reader) return said === 'parent' || said === 'young-person'
  return reader.kind === 'young-person' ? said === 'young-person' || said === 'child' : said === 'parent'
}
