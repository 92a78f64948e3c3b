import { Table } from '#design/components/table.tsx'
import type { ControlState } from '#platform/control.ts'
import { dateInWords } from '#rooms/facts'
import type { Stretch } from '../history-of.ts'
import { STATE_WORDS } from '../state-words.ts'

/** How the promise stood since it was first written down: a picture, and the same as a table. */
export function History({ stretches, today }: { stretches: readonly Stretch[]; today: ControlState }) {
  if (stretches.length === 0)
    return (
      <>
        <h2 class="govuk-heading-m">Its past</h2>
        <p class="govuk-body">Nothing was written down yet. Now: {STATE_WORDS[today].words.toLowerCase()}.</p>
      </>
    )
  return (
    <>
      <h2 class="govuk-heading-m">Its past</h2>
      <Chart stretches={stretches} />
      <Table
        caption="How it stood, each time by the policy of that time"
        captionClass="govuk-table__caption--s"
        cards
        head={['From', 'Until', 'State', 'Version of the policy']}
        rows={stretches
          .toReversed()
          .map(one => [
            dateInWords(one.from),
            dateInWords(one.until),
            STATE_WORDS[one.state].words,
            one.policyNumber === 0 ? 'As it came' : String(one.policyNumber),
          ])}
      />
    </>
  )
}

const LEVELS: readonly ControlState[] = ['met', 'declared', 'at-risk', 'breached', 'no-evidence', 'not-built']
const WIDTH = 640
const ROW = 28
const LABELS = 120
const DAY_MS = 86_400_000

/** A line for each state, a bar on it for each stretch of time. Widths follow the days; the table says the same. */
function Chart({ stretches }: { stretches: readonly Stretch[] }) {
  const levels = LEVELS.filter(level => stretches.some(({ state }) => state === level))
  const first = Date.parse(stretches[0]?.from ?? '')
  const days = (Date.parse(stretches.at(-1)?.until ?? '') - first) / DAY_MS + 1
  const at = (day: string) => LABELS + (((Date.parse(day) - first) / DAY_MS) * (WIDTH - LABELS)) / days
  const height = levels.length * ROW + 4
  return (
    <svg
      role="img"
      aria-label={`How it stood from ${dateInWords(stretches[0]?.from ?? '')} on: the table below says the same`}
      viewBox={`0 0 ${WIDTH} ${height}`}
      width="100%"
    >
      {levels.map((level, row) => (
        <text x="0" y={String(row * ROW + 20)} font-size="16" fill="currentColor">
          {STATE_WORDS[level].words}
        </text>
      ))}
      {stretches.map(({ from, until, state }) => (
        <rect
          x={at(from).toFixed(1)}
          y={String(levels.indexOf(state) * ROW + 6)}
          width={Math.max(3, at(until) - at(from) + (WIDTH - LABELS) / days).toFixed(1)}
          height="16"
          fill="currentColor"
        />
      ))}
    </svg>
  )
}
