import { Details } from '#design/components/details.tsx'
import { Tag } from '#design/components/tag.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import type { Words } from '#design/words.ts'
import { timeInWords } from '#platform/clock.ts'
import { dateAt, dateInWords } from '#rooms/facts'
import { DATE_SOURCE_WORDS, type DateSource } from '../cases/enter-date.ts'
import type { FilePerson } from '../open-people.ts'
import type { CallContext } from './call-context.ts'
import { PromiseStanding } from './promise-standing.tsx'
import { PROMISE_WORDS } from './promise-state.ts'

/** What helps whoever has a family on the line. Folded away while it is not sure that it is them. */
export function ContextColumn({
  context,
  now,
  isDoubtful,
}: {
  context: CallContext
  now: Date
  isDoubtful: boolean
}) {
  const all = <WhatWeKnow context={context} now={now} />
  return (
    <>
      <h2 class="govuk-heading-s">{context.reference}</h2>
      {isDoubtful ? (
        <>
          <WarningText>Confirm nothing, not even that there is a file.</WarningText>
          <Details summary="Show what we know">{all}</Details>
        </>
      ) : (
        all
      )}
    </>
  )
}

function WhatWeKnow({ context, now }: { context: CallContext; now: Date }) {
  const { people, last, promises, dates, remindersStoppedAt } = context
  return (
    <>
      {people.map(person => (
        <Somebody {...person} />
      ))}
      {remindersStoppedAt && (
        <p class="govuk-body-s">
          <Tag colour="purple">Reminders stopped</Tag> {timeInWords(remindersStoppedAt)}
        </p>
      )}
      {last && (
        <Part title="Last contact">
          {timeInWords(last.at)}, {last.worker}:{' '}
          <span data-typed>{last.words || 'nothing was written down'}</span>
        </Part>
      )}
      {promises.map(({ kind, dueAt }) => {
        const times = { dueAt, keptAt: null, letGoAt: null }
        return (
          <Part title={`Promise: ${PROMISE_WORDS[kind].toLowerCase()}`}>
            <PromiseStanding times={times} now={now} />
          </Part>
        )
      })}
      {dates.map(date => (
        <DateCounted date={date} today={dateAt(now)} />
      ))}
      <Part title="Permission">
        Share nothing that the family has not permitted: what they permit stands beside their file.
      </Part>
    </>
  )
}

const BOUNDARY_WORDS = { by: 'By', before: 'Before', 'at-least-until': 'Not before' } as const

/** A date that counts: who does what by then, whether it is over, and where it comes from. */
function DateCounted({ date, today }: { date: CallContext['dates'][number]; today: string }) {
  const { dueOn, what, boundary, holder, isEntered, source, verified } = date
  return (
    <Part title={`${BOUNDARY_WORDS[boundary]} ${dateInWords(dueOn)}`}>
      {dueOn < today && (
        <>
          <Tag colour="red">Over</Tag>{' '}
        </>
      )}
      {holder}: <span data-typed>{what}</span>.{' '}
      {isEntered
        ? `${DATE_SOURCE_WORDS[source as DateSource] ?? source}.`
        : `${source}${verified.startsWith('primary') ? '' : ' (not verified)'}.`}
    </Part>
  )
}

/** Whether it is safe to call comes before everything else about somebody. */
function Somebody({ name, relation, kind, ...person }: FilePerson) {
  const { safeToContact, interpreter, agreedWord, phone } = person
  const who = relation || (kind === 'child' ? 'child' : 'parent or carer')
  return (
    <>
      <p class="govuk-body-s">
        <strong data-typed>{name || 'Not named'}</strong>, <span data-typed>{who}</span>
      </p>
      {safeToContact && (
        <WarningText>
          Safe to get in touch: <span data-typed>{safeToContact}</span>
        </WarningText>
      )}
      {interpreter && (
        <p class="govuk-body-s">
          Interpreter: <span data-typed>{interpreter}</span>
        </p>
      )}
      {phone && <p class="govuk-body-s">Number we know: {phone}</p>}
      {agreedWord && (
        <Details summary="There is an agreed word">
          <span data-typed>{agreedWord}</span>
        </Details>
      )}
    </>
  )
}

function Part({ title, children }: { title: string; children: Words }) {
  return (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
      <p class="govuk-body-s">{children}</p>
    </>
  )
}
