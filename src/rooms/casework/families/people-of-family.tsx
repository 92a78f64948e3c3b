import { SummaryList, type SummaryRow } from '#design/components/summary-list.tsx'
import type { FilePerson } from '../open-people.ts'
import { KIND_WORDS } from './person-input.ts'
import { LEFT_WORDS, RESPONSIBILITY_WORDS, relationInWords } from './relation.ts'

/** Who belongs to a file, each on a card of their own with what is known of them; what is not known takes no room. */
export function PeopleOfFamily({ people, mayChange }: { people: readonly FilePerson[]; mayChange: boolean }) {
  if (people.length === 0) return <p class="govuk-body">Nobody is named in this file yet.</p>
  return (
    <>
      {people.map(person => (
        <SummaryList
          card={{
            title: { text: person.name || 'Not named' },
            ...(mayChange
              ? { actions: { items: [{ href: `/people-of-files/${person.id}`, text: 'Change' }] } }
              : {}),
          }}
          rows={rowsOf(person)}
        />
      ))}
    </>
  )
}

/** A telephone number stands in a row of its own, where it does not break and is quick to read off. */
function rowsOf(person: FilePerson): SummaryRow[] {
  const { kind, relation, responsibility, left } = person
  const known: readonly (readonly [string, string | undefined])[] = [
    ['Who', [KIND_WORDS[kind], relation && relationInWords(relation)].filter(Boolean).join(', ')],
    ['Left', left && LEFT_WORDS[left]],
    ['Known as', person.knownAs],
    ['Safe to get in touch', person.safeToContact],
    ['Telephone number', person.phone],
    ['Other telephone', person.otherPhone],
    ['E-mail', person.email],
    ['Address', person.address],
    ['Interpreter', person.interpreter],
    ['Language', person.language],
    ['Date of birth', person.bornOn],
    ['School or setting', [person.setting, person.year].filter(Boolean).join(', ')],
    ['Parental responsibility', responsibility && RESPONSIBILITY_WORDS[responsibility]],
    ['How we know', person.responsibilitySource],
    ['Court orders', person.courtOrders],
    ['Who else works with them', person.agencies],
    ['Deciding for themselves', person.capacity],
  ]
  return known.flatMap(([key, value]) => (value ? [{ key, value }] : []))
}
