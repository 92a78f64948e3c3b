import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { dateAt, dateInWords, dayMonthYear } from '#rooms/facts'
import { PromiseStanding } from '../calls/promise-standing.tsx'
import type { TodayLine } from '../todays-work.ts'
import { workingDaysBetween } from './working-days-on.ts'

/** By when something is to be done, or since when it waits; in words, the colour only helps. */
export function WhenOf({ line: { kind, day, at, words }, now }: { line: TodayLine; now: Date }) {
  switch (kind) {
    case 'promise':
      return at && <PromiseStanding times={{ dueAt: at, keptAt: null, letGoAt: null }} now={now} />
    case 'date':
    case 'hearing':
      return day && <Day day={day} boundary={words?.boundary} today={dateAt(now)} />
    case 'request':
      return (
        <>
          {day && <>They named {dayMonthYear(day)}. </>}Waits since {at && timeInWords(at)}
        </>
      )
    case 'quiet':
      return <>Nothing since {at && dayMonthYear(dateAt(at))}</>
    case 'case':
    case 'contact':
      return <>Since {at && timeInWords(at)}</>
    default:
      return kind satisfies never
  }
}

const BOUNDARY_WORDS = { by: '', before: 'before ', 'at-least-until': 'not before ' } as const

function Day(props: { day: string; boundary: keyof typeof BOUNDARY_WORDS | undefined; today: string }) {
  const { day, boundary = 'by', today } = props
  return (
    <>
      <DayState day={day} today={today} /> {BOUNDARY_WORDS[boundary]}
      <time datetime={day}>{dateInWords(day)}</time>
    </>
  )
}

function DayState({ day, today }: { day: string; today: string }) {
  if (day < today) return <Tag colour="red">Over</Tag>
  if (day === today) return <Tag colour="red">Today</Tag>
  const days = workingDaysBetween(today, day)
  return (
    <Tag colour={days <= 2 ? 'orange' : 'grey'}>{days === 1 ? '1 working day' : `${days} working days`}</Tag>
  )
}
