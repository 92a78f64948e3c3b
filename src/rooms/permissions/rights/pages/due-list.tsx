import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { DUE_WORDS, type DueThing } from '../due/what-is-due.ts'
import { DueTag } from './due-tag.tsx'

/** What is open with its time, the soonest first; each leads to where it is dealt with. */
export const DueList = ({
  things,
  now,
  today,
}: {
  things: readonly DueThing[]
  now: Date
  today: string
}) => (
  <ul class="govuk-list govuk-list--spaced">
    {things.map(({ kind, id, day, at }) => (
      <li>
        <a class="govuk-link" href={`${DUE_WORDS[kind][1]}/${id}`}>
          {DUE_WORDS[kind][0]}
        </a>
        . {at ? <Hours at={at} now={now} /> : <DueTag due={day} today={today} />}
      </li>
    ))}
  </ul>
)

function Hours({ at, now }: { at: Date; now: Date }) {
  const isOver = at < now
  return (
    <>
      <Tag colour="red">{isOver ? 'Over' : 'Now'}</Tag> By {timeInWords(at)}
    </>
  )
}
