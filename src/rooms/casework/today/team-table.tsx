import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { dayMonthYear } from '#rooms/facts'
import type { Absence } from './absence/absences-now.ts'
import type { Carried } from './allocation/team-load.ts'

/** Who carries what, and who is away: numbers and workers' names only, so that it can be shown to whoever leads. */
export function TeamTable({ team }: { team: readonly Carried[] }) {
  const number = (count: number) => ({ text: count, format: 'numeric' as const })
  return (
    <Table
      caption="Open cases by level"
      captionClass="govuk-table__caption--m"
      cards
      firstCellIsHeader
      head={[
        'Who',
        ...[1, 2, 3, 4].map(level => ({ text: `Level ${level}`, format: 'numeric' as const })),
        { text: 'All', format: 'numeric' },
        { text: 'Broken promises', format: 'numeric' },
        'Here?',
        'To do',
      ]}
      rows={team.map(({ person, name, levels, cases, broken, away }) => [
        name,
        ...levels.map(number),
        number(cases),
        { text: broken > 0 ? <Tag colour="red">{broken} broken</Tag> : 0, format: 'numeric' },
        awayInWords(away),
        <a class="govuk-link" href={`/team/${person}/hand-over`}>
          {away ? 'See what was handed over' : 'Hand everything over'}
          <span class="govuk-visually-hidden">: {name}</span>
        </a>,
      ])}
    />
  )
}

/** Whether somebody is here, and otherwise until when they are not. */
export function awayInWords(away: Absence | undefined): string {
  if (!away) return 'Here'
  if (away.kind === 'leaving') return `Has left or leaves: from ${dayMonthYear(away.from)}`
  if (away.isOver && away.until) return `Was away until ${dayMonthYear(away.until)}. Are they back?`
  return away.until ? `Away until ${dayMonthYear(away.until)}` : 'Away'
}
