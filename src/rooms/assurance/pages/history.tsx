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
const DAY_MS = 86_400_000

/** Each state with a bar beneath it for each stretch of time: words keep their size on a phone. The table says the same. */
function Chart({ stretches }: { stretches: readonly Stretch[] }) {
  const levels = LEVELS.filter(level => stretches.some(({ state }) => state === level))
  const [from = '', until = ''] = [stretches[0]?.from, stretches.at(-1)?.until]
  const first = Date.parse(from)
  const days = (Date.parse(until) - first) / DAY_MS + 1
  const at = (day: string) => ((Date.parse(day) - first) / DAY_MS / days) * 100
  const wide = (one: Stretch) => Math.max(0.5, at(one.until) - at(one.from) + 100 / days)
  return (
    <div role="img" aria-label={`How it stood from ${dateInWords(from)} on: the table below says the same`}>
      {levels.map(level => (
        <>
          <p class="govuk-body-s govuk-!-margin-bottom-1">{STATE_WORDS[level].words}</p>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" width="100%" height="14" aria-hidden="true">
            <rect x="0" y="9" width="100" height="1" fill="currentColor" />
            {stretches
              .filter(({ state }) => state === level)
              .map(one => (
                <rect
                  x={at(one.from).toFixed(2)}
                  y="0"
                  width={wide(one).toFixed(2)}
                  height="10"
                  fill="currentColor"
                />
              ))}
          </svg>
        </>
      ))}
      <p class="govuk-body-s">
        From {dateInWords(from)}, on the left, to {dateInWords(until)}.
      </p>
    </div>
  )
}
