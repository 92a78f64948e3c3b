import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Elsewhere, page, pageAct } from '#platform/page.ts'
import { LOG_CALL } from '#platform/paths.ts'
import { CASEWORKERS, LEADERS, mayPass, type Person } from '#platform/who.ts'
import { AfterSaving } from '../calls/after-saving.tsx'
import { ContactTimeline } from '../calls/contact-timeline.tsx'
import { PromiseList } from '../calls/promise-list.tsx'
import { RemindersOf } from '../calls/reminders-of.tsx'
import { liftReminders, stopReminders } from '../calls/stop-reminders.ts'
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
  acts: [
    pageAct(stopReminders, ({ file }) => `/families/${file}`),
    pageAct(liftReminders, ({ file }) => `/families/${file}`),
  ],
  async show({ params: { file, logged }, of, form, desk }) {
    const shown = await of(openFile, { file })
    const { reference, people, contacts, openedAt, promises, remindersStoppedAt, mergedInto } = shown
    if (mergedInto) return new Elsewhere(`/families/${mergedInto}`)
    const cases = await casesOf(desk, file)
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
            rows={[...people.flatMap(inRows), { key: 'File opened', value: timeInWords(openedAt) }]}
          />
          <WhatToDo file={file} person={desk.person} />
          {mayPass(CASEWORKERS, desk.person) && (
            <RemindersOf
              stoppedAt={remindersStoppedAt}
              stop={form(stopReminders)}
              lift={form(liftReminders)}
            />
          )}
          <PromiseList promises={promises} now={desk.now} />
          <CasesOfFamily file={file} cases={cases} mayOpen={mayPass(CASEWORKERS, desk.person)} />
          <h2 class="govuk-heading-m">Contacts</h2>
          <ContactTimeline contacts={contacts} file={mayPass(CASEWORKERS, desk.person) ? file : undefined} />
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
      <a class="govuk-link" href={`/families/${file}/people/new`}>
        Add a person
      </a>
      <a class="govuk-link" href={`/families/${file}/rearrange`}>
        Put it in order
      </a>
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
