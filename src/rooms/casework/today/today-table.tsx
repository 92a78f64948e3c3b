import { PrivateName } from '#design/components/private-name.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import type { Words } from '#design/words.ts'
import { dateAt, issueInWords } from '#rooms/facts'
import { PROMISE_WORDS, type PromiseKind } from '../calls/promise-state.ts'
import { holderInWords } from '../cases/due-date-words.ts'
import { CHANNEL_WORDS, type Channel } from '../channel.ts'
import { LETTER_KIND_WORDS, type LetterKind } from '../letters/letter-kinds.ts'
import { MEETING_KIND_WORDS, type MeetingKind } from '../meetings/kinds.ts'
import { REQUEST_CHANNEL_WORDS, type RequestChannel } from '../requests/request-channel.ts'
import type { TodayLine } from '../todays-work.ts'
import { WORKING_DAYS_AHEAD } from './dates-ahead.ts'
import type { TodayKind } from './row.ts'
import { WhenOf } from './when-of.tsx'
import { workingDaysAfter } from './working-days-on.ts'

const KIND_WORDS: Readonly<Record<TodayKind, string>> = {
  date: 'Date',
  promise: 'Promise',
  request: 'Request',
  case: 'Nobody holds it',
  contact: 'To finish',
  letter: 'Letter to send',
  quiet: 'Gone quiet',
  interest: 'Interest',
  hearing: 'Hearing',
  meeting: 'Meeting',
  paper: 'Paper',
}

/** What waits as one list, in the order in which it cannot: what, whose, by when, who has it, and one thing to do. */
export function TodayTable({
  lines,
  now,
  act,
}: {
  lines: readonly TodayLine[]
  now: Date
  act: (line: TodayLine) => Words
}) {
  const ahead = workingDaysAfter(dateAt(now), WORKING_DAYS_AHEAD)
  return (
    <Table
      caption="In the order of what cannot wait"
      captionClass="govuk-table__caption--m"
      cards="brief"
      head={[
        { text: 'What', class: 'govuk-!-width-one-third' },
        'Family',
        { text: 'By when', class: 'govuk-!-width-one-quarter' },
        'Who has it',
        'To do',
      ]}
      rows={lines.map(line => [
        <>
          <Tag colour="grey">{KIND_WORDS[line.kind]}</Tag> <WhatOf line={line} />
        </>,
        line.family ? <PrivateName {...line.family} href={wayTo(line)} /> : 'Not known yet',
        <WhenOf line={line} now={now} ahead={ahead} />,
        line.isMine ? 'You' : (line.worker ?? 'Nobody'),
        act(line),
      ])}
    />
  )
}

const wayTo = ({ case: of, family }: TodayLine) => (of ? `/cases/${of}` : `/families/${family?.file}`)

function WhatOf({ line: { kind, code, words, label } }: { line: TodayLine }) {
  switch (kind) {
    case 'date':
    case 'hearing':
      return (
        <>
          {holderInWords(code ?? '')}: <span data-typed>{words?.what}</span>
        </>
      )
    case 'promise':
      return <>{PROMISE_WORDS[code as PromiseKind]}</>
    case 'request':
      return (
        <>
          {label}, {REQUEST_CHANNEL_WORDS[code as RequestChannel]}
        </>
      )
    case 'letter':
      return <>{LETTER_KIND_WORDS[code as LetterKind]}</>
    case 'contact':
      return <>{CHANNEL_WORDS[code as Channel]}</>
    case 'interest':
      return <>Somebody’s declaration may mean this family</>
    case 'paper':
      return <>A sheet of paper should be back</>
    case 'meeting':
      return <>{MEETING_KIND_WORDS[code as MeetingKind]}</>
    case 'case':
    case 'quiet':
      return <>{issueInWords(code ?? '') ?? code}</>
    default:
      return kind satisfies never
  }
}
