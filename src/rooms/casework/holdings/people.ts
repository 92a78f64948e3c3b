import { KIND_WORDS } from '../families/person-input.ts'
import { RESPONSIBILITY_WORDS, relationInWords } from '../families/relation.ts'
import { type FilePerson, openPeople } from '../open-people.ts'
import { lines, rowHolding } from './row-holding.ts'

/** What is kept of each person of a file. */
export const heldPeople = rowHolding('casework.person', (row, { seal }) => {
  const [person] = openPeople(seal, [{ ...row, role_explained_at: row.role_explained_at }])
  if (!person) return undefined
  return {
    kind: 'Person in the file',
    at: null,
    person: row.id,
    whose: person.kind === 'other' ? 'other' : person.kind,
    source: 'What we keep about this person',
    text: detailsInWords(person),
  }
})

function detailsInWords(person: FilePerson): string {
  const { kind, relation, responsibility } = person
  const known: readonly (readonly [string, string | undefined])[] = [
    ['Name', person.name || 'Not named'],
    ['Known as', person.knownAs],
    ['Who', [KIND_WORDS[kind], relation && relationInWords(relation)].filter(Boolean).join(', ')],
    ['Safe to get in touch', person.safeToContact],
    ['Telephone', person.phone],
    ['Other telephone', person.otherPhone],
    ['E-mail', person.email],
    ['Wants to be answered by', person.replyBy],
    ['Address', person.address],
    ['Interpreter', person.interpreter],
    ['Language', person.language],
    ['Agreed word', person.agreedWord && 'One is kept'],
    ['Date of birth', person.bornOn],
    ['School or setting', [person.setting, person.year].filter(Boolean).join(', ')],
    ['Parental responsibility', responsibility && RESPONSIBILITY_WORDS[responsibility]],
    ['How we know', person.responsibilitySource],
    ['Court orders', person.courtOrders],
    ['Who else works with them', person.agencies],
    ['Deciding for themselves', person.capacity],
  ]
  return lines(...known.map(([name, value]) => value && `${name}: ${value}`))
}
