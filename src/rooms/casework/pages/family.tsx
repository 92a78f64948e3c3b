import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import type { Words } from '#design/words.ts'
import { timeInWords } from '#platform/clock.ts'
import type { Desk } from '#platform/desk.ts'
import { Elsewhere, page } from '#platform/page.ts'
import { LOG_CALL } from '#platform/paths.ts'
import { CASEWORKERS, LEADERS, mayPass, type Person } from '#platform/who.ts'
import { AfterSaving } from '../calls/after-saving.tsx'
import { ContactTimeline } from '../calls/contact-timeline.tsx'
import type { ContactShown } from '../calls/contacts-of.ts'
import { PromiseList } from '../calls/promise-list.tsx'
import { type CaseLine, casesOf } from '../cases/cases-of.ts'
import { CasesOfFamily } from '../cases/cases-of-family.tsx'
import { besideFamily, type FamilyPart } from '../families/beside-family.tsx'
import { partsOfFile } from '../families/parts-of-file.ts'
import { PeopleOfFamily } from '../families/people-of-family.tsx'
import { ToMind } from '../families/to-mind.tsx'
import { lettersOf } from '../letters/letters-of.ts'
import { LettersOfFamily } from '../letters/letters-of-family.tsx'
import { meetingsOf } from '../meetings/meetings-of.ts'
import { MeetingsOfFamily } from '../meetings/meetings-of-family.tsx'
import { openFile } from '../open-file.ts'
import { notesIn } from '../paper/notes-for-others.ts'
import { PaperOfFamily } from '../paper/paper-of-family.tsx'
import { jointViewsOf } from '../views/joint-views-of.ts'
import { viewsOf } from '../views/views-of.ts'
import { ViewsOfFamily } from '../views/views-of-family.tsx'

/** A family's file: who they are, and each contact in their own words; beside it what other rooms know of it. */
export const familyPage = (beside: readonly FamilyPart[]) =>
  page({
    path: '/families/:file',
    who: [...CASEWORKERS, 'volunteer'],
    rows: true,
    params: z.object({ file: z.uuid(), logged: z.string().optional() }),
    async show({ params: { file, logged }, of, desk }) {
      const works = mayPass(CASEWORKERS, desk.person)
      const [shown, cases, rest, parts] = await Promise.all([
        of(openFile, { file }),
        casesOf(desk, file),
        restOfFile(desk, file, works),
        works ? besideFamily(beside, desk, file) : undefined,
      ])
      const { letters, meetings, views, joint, notes } = rest
      const { reference, people, contacts, openedAt, promises, remindersStoppedAt } = shown
      const { mergedInto, isYoungPersons, inErrorSince } = shown
      if (mergedInto) return new Elsewhere(`/families/${mergedInto}`)
      const title = reference
      return {
        title,
        ...aside(parts),
        body: (
          <>
            <h1 class="govuk-heading-l">{title}</h1>
            {logged && (
              <AfterSaving
                contact={contacts.find(({ id }) => id === logged)}
                {...{ reference, promises }}
                {...(works ? { file } : {})}
              />
            )}
            <ToMind {...{ people, isYoungPersons, inErrorSince, remindersStoppedAt }} />
            <PeopleOfFamily people={people} mayChange={works} />
            <p class="govuk-body-s">File opened {timeInWords(openedAt)}.</p>
            <WhatToDo file={file} person={desk.person} />
            <PromiseList {...{ promises, mayAct: works }} now={desk.now} />
            <CasesOfFamily file={file} cases={cases} mayOpen={works} leads={mayPass(LEADERS, desk.person)} />
            <MeetingsOfFamily file={file} meetings={meetings} />
            <ViewsOfFamily {...{ file, views, joint }} mayJoin={works} />
            {works && <LettersOfFamily file={file} letters={letters} />}
            <h2 class="govuk-heading-m">Contacts</h2>
            <ContactTimeline
              contacts={contacts.map(inCase(cases))}
              people={people}
              file={works ? file : undefined}
            />
            <PaperOfFamily {...{ file, notes }} mayEnter={works} />
          </>
        ),
      }
    },
  })

/** What else the file holds, as far as it holds any. */
async function restOfFile(desk: Desk, file: string, works: boolean) {
  const holds = await partsOfFile(desk, file)
  const [letters, meetings, views, joint, notes] = await Promise.all([
    works && holds.has('letters') ? lettersOf(desk, file) : [],
    holds.has('meetings') ? meetingsOf(desk, { file }) : [],
    holds.has('views') ? viewsOf(desk, file) : [],
    works && holds.has('joint') ? jointViewsOf(desk, file) : [],
    holds.has('notes') ? notesIn(desk, file) : [],
  ])
  return { letters, meetings, views, joint, notes }
}

const aside = (words: Words | undefined) => (words ? { aside: words } : {})

/** A contact that a case grew out of belongs to it, also where a colleague had taken it. */
const inCase = (cases: readonly CaseLine[]) => (contact: ContactShown) => ({
  ...contact,
  case: contact.case ?? cases.find(({ fromContact }) => fromContact === contact.id)?.id ?? null,
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
      <a class="govuk-link" href={`/families/${file}/people/new`}>
        Add a person
      </a>
      <a class="govuk-link" href={`/families/${file}/rearrange`}>
        Put it in order
      </a>
      {documents}
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
