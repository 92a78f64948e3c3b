import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { Elsewhere, page, pageAct } from '#platform/page.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { PressButton } from '../cases/press-button.tsx'
import type { FamilyLine } from '../family-lines.ts'
import { findFamilies } from '../find-families.ts'
import { claimRequest } from '../requests/claim-request.ts'
import { endRequest, PUT_ASIDE, PUT_ASIDE_WORDS } from '../requests/end-request.ts'
import { lettersOfRequest } from '../requests/letters-of-request.ts'
import { type OpenedRequest, openRequest } from '../requests/open-request.ts'
import { releaseRequest } from '../requests/release-request.ts'
import { REQUEST_CHANNEL_WORDS } from '../requests/request-channel.ts'
import { RequestSummary } from '../requests/request-summary.tsx'
import type { RequestWords } from '../requests/request-words.ts'
import { sinceInWords } from '../requests/since-in-words.ts'
import { searchedFor, TakeForm } from '../requests/take-form.tsx'
import { takeRequest } from '../requests/take-request.ts'

/** One request: what it says, who has it, and what becomes of it. */
export const requestPage = page({
  path: '/requests/:request',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ request: z.uuid() }),
  acts: [
    pageAct(claimRequest, ({ request }) => `/requests/${request}`),
    pageAct(releaseRequest, () => '/requests'),
    pageAct(endRequest, () => '/requests'),
    pageAct(takeRequest, ({ file, contact, case: id }) =>
      id ? `/cases/${id}` : `/families/${file}?logged=${contact}`,
    ),
  ],
  async show({ params: { request }, of, form: formOf, desk }) {
    const [take, end] = [formOf(takeRequest), formOf(endRequest)]
    const opened = await of(openRequest, { request })
    if (opened.file) return new Elsewhere(`/families/${opened.file}`)
    const { words, reference } = opened
    const letters = words ? await of(lettersOfRequest, { request }) : []
    const isOpen = words !== null && !opened.endedAt
    const isOthers = opened.claimedBy !== null && !opened.isMine
    const found: FamilyLine[] = []
    if (isOpen && !isOthers)
      for (const q of searchedFor(take, words)) found.push(...(await of(findFamilies, { q })))
    const title = `Request ${reference}`
    return {
      title,
      body: (
        <>
          <BackLink href="/requests" />
          {[take, end, formOf(claimRequest), formOf(releaseRequest)].map(form => (
            <FormErrors form={form} />
          ))}
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            By {REQUEST_CHANNEL_WORDS[opened.channel]}, {timeInWords(opened.receivedAt)}.
          </p>
          {words ? (
            <>
              <Marks words={words} />
              <RequestSummary request={request} words={words} datedOn={opened.datedOn} letters={letters} />
            </>
          ) : (
            <p class="govuk-body">Its words are not kept any more.</p>
          )}
          <WhoHasIt opened={opened} now={desk.now} leads={mayPass(LEADERS, desk.person)} formOf={formOf} />
          {isOpen && !isOthers && words && (
            <>
              <TakeForm form={take} words={words} found={found} now={desk.now} />
              <End form={end} />
            </>
          )}
        </>
      ),
    }
  },
})

/** What must not be overlooked: somebody else wrote for the family, or a machine did. */
function Marks({ words: { from, message } }: { words: RequestWords }) {
  return (
    <>
      {from === 'practitioner' && (
        <InsetText>
          <p class="govuk-body">
            <Tag colour="purple">From a practitioner</Tag>
          </p>
          <p class="govuk-body">
            Get in touch with the family. Tell the practitioner nothing of them: not whether we know them, and
            not what comes of it.
          </p>
        </InsetText>
      )}
      {message?.isAutomatic && (
        <p class="govuk-body">
          <Tag colour="grey">Sent by a machine</Tag> Nobody waits for an answer to it.
        </p>
      )}
    </>
  )
}

type FormOf = (command: { readonly name: string; readonly bare?: true }) => FormState

function WhoHasIt(props: { opened: OpenedRequest; now: Date; leads: boolean; formOf: FormOf }) {
  const { opened, now, leads, formOf } = props
  const { claimedBy, claimedAt, isMine, endedAt, endedHow } = opened
  if (endedAt)
    return (
      <p class="govuk-body">
        {PUT_ASIDE_WORDS[endedHow as (typeof PUT_ASIDE)[number]]}, {timeInWords(endedAt)}.
      </p>
    )
  if (!claimedBy) return <PressButton form={formOf(claimRequest)}>Claim it</PressButton>
  const since = claimedAt ? ` since ${sinceInWords(claimedAt, now)}` : ''
  return (
    <>
      <p class="govuk-body">{isMine ? `You have it${since}.` : `${claimedBy} has it${since}.`}</p>
      {(isMine || leads) && (
        <PressButton form={formOf(releaseRequest)}>Give it back to the queue</PressButton>
      )}
    </>
  )
}

const End = ({ form }: { form: FormState }) => (
  <>
    <h2 class="govuk-heading-m">Or put it aside</h2>
    <Form form={form} submit="Put it aside">
      <Radios
        {...field(form, 'how')}
        label="What became of it?"
        hint="It can be brought back for thirty days. Then its words are forgotten."
        items={PUT_ASIDE.map(value => ({ value, text: PUT_ASIDE_WORDS[value] }))}
      />
    </Form>
  </>
)
