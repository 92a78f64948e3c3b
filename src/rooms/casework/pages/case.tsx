import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Tag } from '#design/components/tag.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import type { Desk } from '#platform/desk.ts'
import { page } from '#platform/page.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { dateAt, issueInWords } from '#rooms/facts'
import { AccountsPart } from '../cases/accounts-part.tsx'
import { CaseStrip } from '../cases/case-strip.tsx'
import { type CaseInTime, caseTimeline, ENTRY_KINDS } from '../cases/case-timeline.ts'
import { chooseOption } from '../cases/choose-option.ts'
import { DatesPart } from '../cases/dates-part.tsx'
import { DecisionsPart } from '../cases/decisions-part.tsx'
import { DisagreementsPart } from '../cases/disagreements-part.tsx'
import { fileOfCase } from '../cases/file-of-case.ts'
import { fromContact } from '../cases/from-contact.ts'
import { InformationPart } from '../cases/information-part.tsx'
import { InquiriesPart } from '../cases/inquiries-part.tsx'
import { openAgain } from '../cases/open-again.ts'
import { OptionsPart } from '../cases/options-part.tsx'
import { OutcomesPart } from '../cases/outcomes-part.tsx'
import { isPerspectiveDue, PerspectivePart } from '../cases/perspective-part.tsx'
import { PressButton } from '../cases/press-button.tsx'
import type { CaseInFull } from '../cases/read-case.ts'
import { ReasonsPart } from '../cases/reasons-part.tsx'
import { recordPerspective } from '../cases/record-perspective.ts'
import { TimelinePart } from '../cases/timeline-part.tsx'
import { whatWaits } from '../cases/what-waits.ts'
import { besideFamily, type FamilyPart } from '../families/beside-family.tsx'
import { MeetingsOfFamily } from '../meetings/meetings-of-family.tsx'

/** A case: the parent's view first, then options, dates, what each party says, decisions, and everything in order of time. */
export const casePage = (parts: readonly FamilyPart[]) =>
  page({
    path: '/cases/:case',
    who: [...CASEWORKERS, 'volunteer'],
    rows: true,
    params: z.object({
      case: z.uuid(),
      show: z.enum(ENTRY_KINDS).optional().catch(undefined),
      before: z.iso.datetime().optional().catch(undefined),
    }),
    async show({ params: { case: id, show, before }, of, form, desk }) {
      const narrowed = { ...(show ? { show } : {}), ...(before ? { before } : {}) }
      const mayChange = mayPass(CASEWORKERS, desk.person)
      const [timeline, beside] = await Promise.all([
        of(caseTimeline, { case: id, ...narrowed }),
        mayChange ? besideCase(parts, desk, id) : undefined,
      ])
      const { whole } = timeline
      const title = whole.head.reference
      // A volunteer reads a case and writes nothing in it: its forms are posted to pages that are not theirs.
      const to = (path: string, act: { name: string }) => ({ ...form(act), action: `/cases/${id}/${path}` })
      return {
        title,
        aside: (
          <CaseStrip
            whole={whole}
            mayChange={mayChange}
            leads={mayPass(LEADERS, desk.person)}
            beside={beside}
          />
        ),
        body: (
          <>
            <h1 class="govuk-heading-l">{title}</h1>
            <Lead whole={whole} />
            {mayChange && whole.head.state !== 'open' && (
              <PressButton form={to('close', openAgain)}>Open it again</PressButton>
            )}
            {mayChange && <Waits whole={whole} />}
            <PerspectivePart
              whole={whole}
              {...(mayChange
                ? { form: to('perspective', recordPerspective), suggested: await said(desk, timeline) }
                : {})}
            />
            <DatesPart whole={whole} today={dateAt(desk.now)} mayChange={mayChange} />
            <OptionsPart whole={whole} {...(mayChange ? { form: () => to('options', chooseOption) } : {})} />
            <DisagreementsPart whole={whole} mayChange={mayChange} />
            <DecisionsPart whole={whole} mayChange={mayChange} />
            <AccountsPart whole={whole} mayChange={mayChange} />
            <InquiriesPart whole={whole} mayChange={mayChange} />
            <InformationPart whole={whole} mayChange={mayChange} />
            <OutcomesPart whole={whole} mayChange={mayChange} />
            <MeetingsOfFamily file={whole.head.file} meetings={whole.meetings} of={id} />
            <ReasonsPart whole={whole} />
            {mayChange && <WhatToDo whole={whole} />}
            <TimelinePart id={id} timeline={timeline} show={show} mayOpenLetters={mayChange} />
          </>
        ),
      }
    },
  })

/** What was said in the contact that the case grew out of, so that it is not typed again; mostly it is on the page. */
async function said(desk: Desk, { whole, entries }: CaseInTime): Promise<string | undefined> {
  const { id, fromContact: contact } = whole.head
  if (!contact || !isPerspectiveDue(whole)) return undefined
  return entries.find(entry => entry.id === contact)?.words ?? fromContact(desk, id)
}

async function besideCase(parts: readonly FamilyPart[], desk: Desk, id: string) {
  const file = await fileOfCase(desk, id)
  return file ? besideFamily(parts, desk, file) : undefined
}

function Lead({ whole: { head } }: { whole: CaseInFull }) {
  return (
    <p class="govuk-body-l">
      {issueInWords(head.issue) ?? head.issue}{' '}
      {head.state === 'inactive' && <Tag colour="yellow">Resting</Tag>}
      {head.state === 'closed' && <Tag colour="grey">{head.isInError ? 'Opened in error' : 'Closed'}</Tag>}
    </p>
  )
}

function Waits({ whole }: { whole: CaseInFull }) {
  return (
    <>
      {whatWaits(whole).map(({ says, href, does }) => (
        <WarningText iconText="To be done">
          {says}{' '}
          <a class="govuk-link" href={href}>
            {does}
          </a>
        </WarningText>
      ))}
    </>
  )
}

function WhatToDo({ whole: { head } }: { whole: CaseInFull }) {
  return (
    <div class="govuk-button-group">
      <Button href={`/contacts/new?file=${head.file}`}>Log a call with this family</Button>
      <Button variant="secondary" href={`/families/${head.file}/letters/new?case=${head.id}`}>
        Write a letter
      </Button>
      {head.state !== 'closed' && (
        <Button variant="secondary" href={`/cases/${head.id}/close`}>
          Close this case
        </Button>
      )}
    </div>
  )
}
