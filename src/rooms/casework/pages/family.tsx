import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { LOG_CALL } from '#platform/paths.ts'
import { CASEWORKERS, LEADERS, mayPass, type Person } from '#platform/who.ts'
import { AfterSaving } from '../calls/after-saving.tsx'
import { ContactTimeline } from '../calls/contact-timeline.tsx'
import { PromiseList } from '../calls/promise-list.tsx'
import { casesOf } from '../cases/cases-of.ts'
import { CasesOfFamily } from '../cases/cases-of-family.tsx'
import { openFile } from '../open-file.ts'
import type { FilePerson } from '../open-people.ts'

/** A family's file: who they are, and each contact in their own words. */
export const familyPage = page({
  path: '/families/:file',
  who: [...CASEWORKERS, 'volunteer'],
  rows: true,
  params: z.object({ file: z.uuid(), logged: z.string().optional() }),
  async show({ params: { file, logged }, of, desk }) {
    const shown = await of(openFile, { file })
    const { reference, people, contacts, openedAt, promises, remindersStoppedAt } = shown
    const cases = await casesOf(desk, file)
    const mayAct = mayPass(CASEWORKERS, desk.person)
    const title = reference
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          {logged && (
            <AfterSaving contact={contacts.find(({ id }) => id === logged)} {...{ reference, promises }} />
          )}
          <SummaryList
            rows={[
              ...people.flatMap(inRows),
              { key: 'File opened', value: timeInWords(openedAt) },
              ...(remindersStoppedAt
                ? [{ key: 'Reminders stopped', value: `Since ${timeInWords(remindersStoppedAt)}` }]
                : []),
            ]}
          />
          <WhatToDo file={file} person={desk.person} />
          <PromiseList {...{ promises, mayAct }} now={desk.now} />
          <CasesOfFamily file={file} cases={cases} mayOpen={mayAct} />
          <h2 class="govuk-heading-m">Contacts</h2>
          <ContactTimeline contacts={contacts} file={mayAct ? file : undefined} />
        </>
      ),
    }
  },
})

/** A volunteer reads; what is entered and who may open it is for those who work with families, and who lead them. */
function WhatToDo({ file, person }: { file: string; person: Person | undefined }) {
  if (!mayPass(CASEWORKERS, person)) return null
  return (
    <div class="govuk-button-group">
      <Button href={`${LOG_CALL}?file=${file}`}>Log a call with this family</Button>
      <a class="govuk-link" href={`/families/${file}/looked`}>
        Who looked at this file
      </a>
      <a class="govuk-link" href={`/families/${file}/reminders`}>
        Distress or a death in the family
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
function inRows({ kind, name, phone, safeToContact, interpreter }: FilePerson) {
  return [
    { key: KIND_WORDS[kind], value: name || 'Not named' },
    ...(safeToContact ? [{ key: 'Safe to get in touch', value: safeToContact }] : []),
    ...(interpreter ? [{ key: 'Interpreter', value: interpreter }] : []),
    ...(phone ? [{ key: 'Telephone number', value: phone }] : []),
  ]
}

const KIND_WORDS = {
  parent: 'Parent or carer',
  child: 'Child',
  'young-person': 'Young person',
  other: 'Somebody else',
} as const
