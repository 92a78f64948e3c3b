import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Details } from '#design/components/details.tsx'
import { FormErrors, type FormState } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LetterView } from '#platform/paper/letter-view.tsx'
import { letterheadOf, logoOf } from '#platform/paper/letterhead.ts'
import { ToPrint } from '#platform/paper/print-choice.tsx'
import { sheetOf } from '#platform/paper/print-letter.ts'
import { Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { PressButton } from '#rooms/casework'
import { DisclosureAside, DisclosureStanding } from '../disclosure/disclosure-standing.tsx'
import { lookOver } from '../disclosure/look-over.ts'
import { PapersAlong } from '../disclosure/papers-along.tsx'
import { type DisclosureInFull, readDisclosure } from '../disclosure/read-disclosure.ts'
import { sendDisclosure } from '../disclosure/send-disclosure.ts'
import { SendForm } from '../disclosure/send-form.tsx'
import { throwAwayDisclosure } from '../disclosure/throw-away.ts'

/** Exactly what will go, as it will look; beside it on what ground; once sent, what left. */
export const disclosurePage = page({
  path: '/disclosures/:disclosure',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ disclosure: z.uuid() }),
  acts: [
    pageAct(sendDisclosure, ({ disclosure }) => `/disclosures/${disclosure}`),
    pageAct(lookOver, ({ disclosure }) => `/disclosures/${disclosure}`),
    pageAct(throwAwayDisclosure, ({ file }) => `/families/${file}/sharing`),
  ],
  async show({ params: { disclosure: id }, of, form: formOf, face }) {
    const [send, look, throwAway] = [formOf(sendDisclosure), formOf(lookOver), formOf(throwAwayDisclosure)]
    const whole = await of(readDisclosure, { disclosure: id })
    const sheet = sheetOf(whole.letter, letterheadOf(face))
    if (sheet instanceof Refusal) return sheet
    const title = whole.left ? 'What left' : mayGo(whole) ? 'Exactly this will go' : 'This does not leave yet'
    return {
      title,
      aside: <DisclosureAside whole={whole} />,
      body: (
        <>
          <BackLink href={`/families/${whole.file}/sharing`} />
          {[send, look, throwAway].map(form => (
            <FormErrors form={form} />
          ))}
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{whole.reference}</p>
          <DisclosureStanding whole={whole} />
          {whole.left ? <Afterwards whole={whole} /> : <WhatToDo whole={whole} />}
          <LetterView sheet={sheet} topHeading={2} logo={logoOf(face)} />
          <PapersAlong whole={whole} />
          {!whole.left && <Next {...{ whole, send, look, throwAway }} />}
        </>
      ),
    }
  },
})

const WhatToDo = ({ whole }: { whole: DisclosureInFull }) => (
  <div class="govuk-button-group evenhand-not-printed">
    <a class="govuk-link" href={`/disclosures/${whole.id}/words`}>
      Change it
    </a>
    {mayGo(whole) &&
      (whole.needsLook && !whole.isMine ? (
        <a class="govuk-link" href="#look">
          Give it the second look
        </a>
      ) : (
        <a class="govuk-link" href="#send">
          Send it
        </a>
      ))}
  </div>
)

/** The ground holds, and covers every part of it. */
const mayGo = ({ toLeave }: DisclosureInFull) => toLeave.holds && toLeave.uncovered.length === 0

const Afterwards = ({ whole: { id, receipts } }: { whole: DisclosureInFull }) => (
  <>
    {receipts.map(receipt => (
      <p class="govuk-body">
        <a class="govuk-link" href={`/letters/${receipt}`}>
          The receipt for the family
        </a>{' '}
        is written and waits to be sent.
      </p>
    ))}
    <ToPrint action={`/disclosures/${id}/pdf`} />
  </>
)

type Forms = Readonly<Record<'send' | 'look' | 'throwAway', FormState>>

/** Somebody else looks, and that is what they are asked for; whoever wrote it sends. Nothing is offered that would be refused anyway. */
function Next({ whole, send, look, throwAway }: { whole: DisclosureInFull } & Forms) {
  const { id, isMine, needsLook, seen, writtenBy } = whole
  const goes = mayGo(whole)
  return (
    <>
      {goes && needsLook && !isMine && (
        <section aria-labelledby="look">
          <h2 class="govuk-heading-m govuk-!-margin-top-6" id="look">
            The second look
          </h2>
          <p class="govuk-body">{writtenBy} wrote this. Read it as it stands above, and the papers.</p>
          <PressButton form={look} fields={{ disclosure: id, seen }}>
            I have read it, and it may go
          </PressButton>
        </section>
      )}
      {goes &&
        (needsLook && !isMine ? (
          <Details
            summary="Send it yourself, alone on duty"
            open={send.refusal !== undefined || Object.keys(send.typed).length > 0}
          >
            <SendForm form={send} whole={whole} />
          </Details>
        ) : (
          <SendForm form={send} whole={whole} />
        ))}
      <div class="govuk-!-margin-top-6">
        <PressButton form={throwAway} fields={{ disclosure: id }} variant="warning">
          Throw it away
        </PressButton>
      </div>
    </>
  )
}
