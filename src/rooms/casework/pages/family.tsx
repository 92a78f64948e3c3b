import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Panel } from '#design/components/panel.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Timeline } from '#design/patterns/timeline.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { LOG_CALL } from '#platform/paths.ts'
import { CASEWORKERS, LEADERS, mayPass, type Person } from '#platform/who.ts'
import { CHANNEL_WORDS } from '../channel.ts'
import { openFile } from '../open-file.ts'
import type { FilePerson } from '../open-people.ts'

/** A family's file: who they are, and each contact in their own words. */
export const familyPage = page({
  path: '/families/:file',
  who: [...CASEWORKERS, 'volunteer'],
  rows: true,
  params: z.object({ file: z.uuid(), logged: z.string().optional() }),
  async show({ params: { file, logged }, of, desk }) {
    const { reference, people, contacts, openedAt } = await of(openFile, { file })
    const title = reference
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          {logged && (
            <Panel title={reference} headingLevel={2}>
              Saved. Read this reference out to the caller.
            </Panel>
          )}
          <SummaryList
            rows={[...people.flatMap(inRows), { key: 'File opened', value: timeInWords(openedAt) }]}
          />
          <WhatToDo file={file} person={desk.person} />
          <h2 class="govuk-heading-m">Contacts</h2>
          <Timeline headingLevel={3} items={contacts.map(entry)} />
        </>
      ),
    }
  },
})

/** A volunteer reads; what is entered and who may open it is for those who work with families, and who lead them. */
function WhatToDo({ file, person }: { file: string; person: Person | undefined }) {
  const documents = (
    <a class="govuk-link" href={`/families/${file}/documents`}>
      Documents
    </a>
  )
  if (!mayPass(CASEWORKERS, person)) return <div class="govuk-button-group">{documents}</div>
  return (
    <div class="govuk-button-group">
      <Button href={`${LOG_CALL}?file=${file}`}>Log a call with this family</Button>
      {documents}
      <a class="govuk-link" href={`/families/${file}/looked`}>
        Who looked at this file
      </a>
      {mayPass(LEADERS, person) && (
        <a class="govuk-link" href={`/families/${file}/access`}>
          Who can open it
        </a>
      )}
    </div>
  )
}

/** A telephone number stands in a row of its own, where it does not break and is quick to read off. */
function inRows({ kind, name, phone }: FilePerson) {
  const person = { key: kind === 'parent' ? 'Parent or carer' : 'Child', value: name || 'Not named' }
  return phone ? [person, { key: 'Telephone number', value: phone }] : [person]
}

type Contact =
  Awaited<ReturnType<typeof openFile.answer>> extends infer A
    ? A extends { contacts: (infer C)[] }
      ? C
      : never
    : never

function entry({ id, channel, minutes, worker, at, amended, mayAmend, words }: Contact) {
  return {
    title: CHANNEL_WORDS[channel],
    by: worker,
    when: timeInWords(at),
    datetime: at.toISOString(),
    children: (
      <>
        <p class="govuk-body evenhand-words">{words || 'Nothing was written down.'}</p>
        <p class="govuk-body-s">
          {minutes !== null && `${minutes} minutes. `}
          {amended && `Amended by ${amended.by}, ${timeInWords(amended.at)}. `}
          {mayAmend && <AmendLink contact={id} at={at} />}
        </p>
      </>
    ),
  }
}

function AmendLink({ contact, at }: { contact: string; at: Date }) {
  return (
    <a class="govuk-link" href={`/contacts/${contact}/amend`}>
      Amend<span class="govuk-visually-hidden"> the contact of {timeInWords(at)}</span>
    </a>
  )
}
