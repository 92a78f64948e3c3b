import { PrivateName } from '#design/components/private-name.tsx'
import { Table } from '#design/components/table.tsx'
import { dateInWords } from '#rooms/facts'
import type { FamilyToTell } from './what-was-handed-over.ts'

const LETTER_WORDS = {
  sent: 'Letter sent',
  prepared: 'Letter prepared, not sent yet',
  none: 'Call them: no letter was prepared',
} as const

/** The families who are to be told that somebody else works with them, those with a hearing first. */
export function FamiliesToTell({ families }: { families: readonly FamilyToTell[] }) {
  if (families.length === 0) return <p class="govuk-body">No family’s case was handed over.</p>
  return (
    <Table
      caption="Families to tell"
      captionClass="govuk-table__caption--m"
      cards
      head={['Family', 'Hearing', 'Who works with them now', 'Told how']}
      rows={families.map(({ family, hearing, worker, letter, remindersStopped }) => [
        <PrivateName {...family} href={`/families/${family.file}`} />,
        hearing ? dateInWords(hearing) : 'None within four weeks',
        worker ?? 'Nobody yet',
        `${LETTER_WORDS[letter]}${remindersStopped ? '. Nothing is sent by itself: take care' : ''}`,
      ])}
    />
  )
}
