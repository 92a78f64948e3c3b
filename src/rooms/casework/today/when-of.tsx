import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { PromiseStanding } from '../calls/promise-standing.tsx'
import type { TodayLine } from '../todays-work.ts'

interface When {
  readonly line: TodayLine
  readonly now: Date
  /** The working days that Today looks ahead, in their order. */
  readonly ahead: readonly string[]
}

/** By when something is to be done, or since when it waits; in words, the colour only helps. */
export function WhenOf({ line: { kind, day, at, words }, now, ahead }: When) {
  switch (kind) {
    case 'promise':
      return at && <PromiseStanding times={{ dueAt: at, keptAt: null, letGoAt: null }} now={now} />
    case 'paper':
    case 'date':
    case 'hearing':
      return day && <Day day={day} boundary={words?.boundary} today={dateAt(now)} ahead={ahead} />
    case 'request':
      return (
        <>
          {day && <>They named {dayMonthYear(day)}. </>}Waits since {at && dayMonthYear(dateAt(at))}
        </>
      )
    case 'meeting':
      return at && <>{timeInWords(at)}</>
    case 'quiet':
      return <>Nothing since {at && dayMonthYear(dateAt(at))}</>
    case 'case':
    case 'interest':
    case 'contact':
    case 'letter':
      return <>Since {at && dayMonthYear(dateAt(at))}</>
    default:
      return kind satisfies never
  }
}

const BOUNDARY_WORDS = { by: '', before: 'before ', 'at-least-until': 'not before ' } as const

function Day(props: {
  day: string
  boundary: keyof typeof BOUNDARY_WORDS | undefined
  today: string
  ahead: readonly string[]
}) {
  const { day, boundary = 'by', today, ahead } = props
  return (
    <>
      <DayState day={day} today={today} ahead={ahead} /> {BOUNDARY_WORDS[boundary]}
      <time datetime={day}>{dayMonthYear(day)}</time>
    </>
  )
}

function DayState({ day, today, ahead }: { day: string; today: string; ahead: readonly string[] }) {
  if (day < today) return <Tag colour="red">Over</Tag>
  if (day === today) return <Tag colour="red">Today</Tag>
  const days = ahead.filter(one => one <= day).length
  return (
    <Tag colour={days <= 2 ? 'orange' : 'grey'}>{days === 1 ? '1 working day' : `${days} working days`}</Tag>
  )
}
