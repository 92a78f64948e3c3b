import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Tag } from '#design/components/tag.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS, mayPass } from '#platform/who.ts'
import { dateAt, issueInWords } from '#rooms/facts'
import {
  AccountsPart,
  DatesPart,
  DecisionsPart,
  DisagreementsPart,
  InformationPart,
  InquiriesPart,
  OptionsPart,
  OutcomesPart,
  PerspectivePart,
  ReasonsPart,
} from '../cases/case-parts.tsx'
import { CaseStrip } from '../cases/case-strip.tsx'
import { caseTimeline, ENTRY_KINDS } from '../cases/case-timeline.ts'
import { chooseOption } from '../cases/choose-option.ts'
import { fromContact } from '../cases/from-contact.ts'
import { openAgain } from '../cases/open-again.ts'
import { PressButton } from '../cases/press-button.tsx'
import { type CaseInFull, readCase } from '../cases/read-case.ts'
import { recordPerspective } from '../cases/record-perspective.ts'
import { TimelinePart } from '../cases/timeline-part.tsx'
import { whatWaits } from '../cases/what-waits.ts'

const here = ({ case: id }: { case: string }) => `/cases/${id}`

/** A case: the parent's view first, then options, dates, what each party says, decisions, and everything in order of time. */
export const casePage = page({
  path: '/cases/:case',
  who: [...CASEWORKERS, 'volunteer'],
  rows: true,
  params: z.object({
    case: z.uuid(),
    show: z.enum(ENTRY_KINDS).optional().catch(undefined),
    before: z.iso.datetime().optional().catch(undefined),
  }),
  acts: [pageAct(recordPerspective, here), pageAct(chooseOption, here), pageAct(openAgain, here)],
  async show({ params: { case: id, show, before }, of, form, desk }) {
    const whole = await of(readCase, { case: id })
    const narrowed = { ...(show ? { show } : {}), ...(before ? { before } : {}) }
    const timeline = await of(caseTimeline, { case: id, ...narrowed })
    const mayChange = mayPass(CASEWORKERS, desk.person)
    const title = whole.head.reference
    const perspective = form(recordPerspective)
    const suggested = mayChange ? await fromContact(desk, whole.head) : undefined
    return {
      title,
      aside: <CaseStrip whole={whole} mayChange={mayChange} />,
      body: (
        <>
          <FormErrors form={perspective} />
          <FormErrors form={form(chooseOption)} />
          <h1 class="govuk-heading-l">{title}</h1>
          <Lead whole={whole} />
          {mayChange && whole.head.state !== 'open' && (
            <PressButton form={form(openAgain)}>Open it again</PressButton>
          )}
          {mayChange && <Waits whole={whole} />}
          <PerspectivePart whole={whole} {...(mayChange ? { form: perspective, suggested } : {})} />
          <DatesPart whole={whole} today={dateAt(desk.now)} mayChange={mayChange} />
          <OptionsPart whole={whole} {...(mayChange ? { form: () => form(chooseOption) } : {})} />
          <DisagreementsPart whole={whole} mayChange={mayChange} />
          <DecisionsPart whole={whole} mayChange={mayChange} />
          <AccountsPart whole={whole} mayChange={mayChange} />
          <InquiriesPart whole={whole} mayChange={mayChange} />
          <InformationPart whole={whole} mayChange={mayChange} />
          <OutcomesPart whole={whole} mayChange={mayChange} />
          <ReasonsPart whole={whole} />
          {mayChange && <WhatToDo whole={whole} />}
          <TimelinePart id={id} timeline={timeline} show={show} mayOpenLetters={mayChange} />
        </>
      ),
    }
  },
})

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
