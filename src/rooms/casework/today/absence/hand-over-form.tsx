import { Input } from '#design/components/input.tsx'
import { PrivateName } from '#design/components/private-name.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, type FormState, field } from '#platform/form.tsx'
import type { Refusal } from '#platform/refusal.ts'
import { dateInWords, issueInWords } from '#rooms/facts'
import type { whatSomebodyHolds } from './what-somebody-holds.ts'
import { COVER, NOBODY } from './whom.ts'

type Holds = Exclude<Awaited<ReturnType<typeof whatSomebodyHolds.answer>>, Refusal>
type HeldLine = Holds['cases'][number]

/** Whether there is anything left to hand over. */
export const isHolding = ({ cases, promises, requests, letters, papers }: Holds): boolean =>
  cases.length + promises + requests + letters + papers > 0

/** In a sentence or two, what somebody holds beside their cases, and what only they can see to. */
export function WhatIsHeld({ holds, isMe }: { holds: Holds; isMe: boolean }) {
  const { cases, promises, requests, letters, papers, paperWith, drafts, toFinish, filesByName } = holds
  const whose = isMe ? 'you' : 'they'
  return (
    <>
      <h2 class="govuk-heading-m">What {isMe ? 'you hold' : 'they hold'}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{counted(cases.length, 'case')}, open or resting</li>
        <li>{counted(promises, 'promise')} not kept yet</li>
        <li>{counted(requests, 'request')} claimed</li>
        <li>{counted(letters, 'letter')} not sent yet</li>
        <li>{counted(papers, 'sheet')} of paper to see back</li>
        {paperWith > 0 && (
          <li>
            {counted(paperWith, 'sheet')} of paper with {isMe ? 'you' : 'them'}, to be back by the first day:{' '}
            <a class="govuk-link" href="/paper">
              the register
            </a>
          </li>
        )}
        <li>
          {counted(toFinish, 'contact')} to finish: on the whole team’s list already, so {whose} need do
          nothing
        </li>
        {drafts.length > 0 && (
          <li>
            {counted(drafts.length, 'draft')}, which {isMe ? 'only you' : 'only they'} can open.{' '}
            {isMe ? (
              <a class="govuk-link" href="/drafts">
                Finish them or throw them away
              </a>
            ) : (
              'Ask them to finish them or to throw them away; where they cannot, ask the family again'
            )}
            {!isMe && <Drafts drafts={drafts} />}
          </li>
        )}
        {filesByName > 0 && (
          <li>
            {counted(filesByName, 'file')} opened to {isMe ? 'you' : 'them'} by name. What lies in a file that
            is not open to whoever hands over is not on this page: somebody who is named in it hands it over
          </li>
        )}
      </ul>
    </>
  )
}

/** Where each was being typed, and when, so that whoever leads can see to it; never a word of it. */
const Drafts = ({ drafts }: Pick<Holds, 'drafts'>) => (
  <ul class="govuk-list govuk-list--bullet">
    {drafts.map(({ path, savedAt }) => (
      <li>
        <a class="govuk-link" href={path}>
          The page of the draft
        </a>{' '}
        saved {timeInWords(savedAt)}
      </li>
    ))}
  </ul>
)

const counted = (count: number, thing: string) => `${count || 'No'} ${thing}${count === 1 ? '' : 's'}`

/** When, to whom, and case by case where somebody else is to have it than the one who takes on the rest. */
export function HandOverForm({ form, holds }: { form: FormState; holds: Holds }) {
  const { absence, workers, cases } = holds
  const items = workers.map(({ person, name, isAway }) => ({
    value: person,
    text: isAway ? `${name} (away)` : name,
  }))
  return (
    <Form form={form} submit="Hand everything over">
      <Radios
        {...field(form, 'kind', absence?.kind)}
        label="Why?"
        items={[
          { value: 'absent', text: 'Away for a while' },
          { value: 'leaving', text: 'Leaving the service' },
        ]}
      />
      <Input
        {...field(form, 'from')}
        label="First day (optional)"
        hint="Today, when it is left empty. For instance 27 11 2026."
        class="govuk-input--width-10"
        autocomplete="off"
      />
      <Input
        {...field(form, 'until')}
        label="Last day (optional)"
        hint="Leave it empty where nobody knows yet."
        class="govuk-input--width-10"
        autocomplete="off"
      />
      <Select
        {...field(form, 'cover', absence ? (absence.cover ?? NOBODY) : '')}
        label="Who takes it all on?"
        hint="Below, single cases can go to somebody else."
        items={[
          { value: '', text: 'Choose' },
          ...items,
          { value: NOBODY, text: 'Nobody yet: it waits on everybody’s Today' },
        ]}
      />
      {cases.length > 0 && <Cases form={form} cases={cases} workers={items} />}
    </Form>
  )
}

type Items = { value: string; text: string }[]

function Cases({ form, cases, workers }: { form: FormState; cases: readonly HeldLine[]; workers: Items }) {
  return (
    <Table
      caption="Case by case, hearings within four weeks first"
      captionClass="govuk-table__caption--m"
      cards
      head={['Family', 'About', 'Hearing', 'Who gets it']}
      rows={cases.map(line => [
        line.family && <PrivateName {...line.family} />,
        `${issueInWords(line.issue) ?? line.issue}, level ${line.level}`,
        line.hearing ? <Tag colour="red">{dateInWords(line.hearing)}</Tag> : 'None within four weeks',
        <WhoGetsIt form={form} line={line} workers={workers} />,
      ])}
    />
  )
}

function WhoGetsIt({ form, line, workers }: { form: FormState; line: HeldLine; workers: Items }) {
  const id = `to-${line.case}`
  const choices = [form.typed['choices[]'] ?? []].flat().map(String)
  const error = form.refusal?.field === id ? form.refusal.sentence : undefined
  const mayHave = workers.filter(({ value }) => line.named?.includes(value) ?? true)
  return (
    <Select
      id={id}
      name="choices[]"
      label={{ text: `Who gets ${line.reference}`, class: 'govuk-visually-hidden' }}
      error={error}
      value={choices.find(choice => choice.startsWith(line.case)) ?? `${line.case}:${COVER}`}
      items={[
        { value: `${line.case}:${COVER}`, text: 'As above' },
        ...mayHave.map(({ value, text }) => ({ value: `${line.case}:${value}`, text })),
        { value: `${line.case}:${NOBODY}`, text: 'Nobody yet' },
      ]}
    />
  )
}
