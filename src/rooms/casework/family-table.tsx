import { PrivateName } from '#design/components/private-name.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import type { FamilyLine } from './family-lines.ts'

/** Families as a list: reference and initials, the name on focus or hold, so that a passer-by reads nothing (D23). */
export function FamilyTable({ caption, lines }: { caption: string; lines: readonly FamilyLine[] }) {
  return (
    <Table
      caption={caption}
      captionClass="govuk-table__caption--m"
      cards
      head={['Family', 'Last contact']}
      rows={lines.map(({ file, reference, initials, name, lastContact }) => [
        <PrivateName reference={reference} initials={initials} name={name} href={`/families/${file}`} />,
        lastContact ? timeInWords(lastContact) : 'None yet',
      ])}
    />
  )
}
