import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Radios } from '#design/components/radios.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, type FormState, field } from '#platform/form.tsx'
import { ourPromise } from '#platform/our-promise.ts'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { dateInWords } from '#rooms/facts'
import { onCase } from '../cases/case-frame.tsx'
import { DECIDER_WORDS, DECISION_KIND_WORDS } from '../cases/decision.ts'
import { toldInWords } from '../cases/decision-in-words.ts'
import type { Decision } from '../cases/decisions-of.ts'
import { offerFollowUp } from '../cases/offer-follow-up.ts'
import { PressButton } from '../cases/press-button.tsx'
import { promptMaker } from '../cases/prompt-maker.ts'
import { readCase } from '../cases/read-case.ts'
import { tellFamily } from '../cases/tell-family.ts'

const back = ({ case: id }: { case: string }) => `/cases/${id}`

/** One decision: what is known of it, and until the family knows, who is asked to tell them. */
export const decisionPage = page({
  path: '/cases/:case/decisions/:decision',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid(), decision: z.uuid() }),
  acts: [pageAct(promptMaker, back), pageAct(tellFamily, back), pageAct(offerFollowUp, back)],
  async show({ params: { case: id, decision }, of, form, desk }) {
    const whole = await of(readCase, { case: id })
    const found = whole.decisions.find(one => one.id === decision)
    if (!found) return refuse(notFound)
    const mayRelease = mayPass(LEADERS, desk.person)
    const tell = form(tellFamily)
    const appeal = whole.dates.find(({ rule, metAt }) => rule === 'APP-01' && !metAt)
    return onCase(
      whole,
      'A decision',
      [tell, form(offerFollowUp), form(promptMaker)],
      <>
        <About decision={found} />
        {found.toldAt ? (
          <AfterIt decision={found} form={form(offerFollowUp)} />
        ) : (
          <>
            <NotTold decision={found} appeal={appeal?.due} prompt={form(promptMaker)} />
            <TellForm form={tell} />
            {mayRelease && (
              <Button variant="secondary" href={`/cases/${id}/decisions/${decision}/release`}>
                Release it to the family ourselves
              </Button>
            )}
          </>
        )}
      </>,
    )
  },
})

function About({ decision }: { decision: Decision }) {
  const { whose, kind, madeOn, noticeSentOn, noticeReceivedOn, words, caseWorker } = decision
  const day = (on: string | null) => (on ? dateInWords(on) : 'Not known')
  return (
    <SummaryList
      rows={[
        { key: 'Whose', value: DECIDER_WORDS[whose] },
        { key: 'What', value: DECISION_KIND_WORDS[kind] },
        { key: 'Decided on', value: dateInWords(madeOn) },
        { key: 'Letter sent', value: day(noticeSentOn) },
        { key: 'Letter came', value: day(noticeReceivedOn) },
        { key: 'In a few words', value: <span data-typed>{words || 'Nothing written'}</span> },
        { key: 'Case worker named', value: <span data-typed>{caseWorker || 'Nobody named yet'}</span> },
        { key: 'The family', value: toldInWords(decision) },
      ]}
    />
  )
}

function NotTold({
  decision,
  appeal,
  prompt,
}: {
  decision: Decision
  appeal: string | undefined
  prompt: FormState
}) {
  const { id, makerPromptedAt, caseWorker } = decision
  return (
    <>
      <WarningText>
        We do not tell the family: {decision.whose === 'la' ? 'the council’s case worker' : 'whoever decided'}{' '}
        is asked to tell them{ourPromise('decisions-left-to-their-makers')}.
        {appeal &&
          ` A right of appeal may end on ${dateInWords(appeal)}: the co-ordinator or a deputy can release the decision in time.`}
      </WarningText>
      {makerPromptedAt && <p class="govuk-body">They were asked on {timeInWords(makerPromptedAt)}.</p>}
      <PressButton form={prompt} fields={{ decision: id }}>
        {caseWorker
          ? 'The case worker named above was asked to tell the family'
          : 'They were asked to tell the family'}
      </PressButton>
    </>
  )
}

function TellForm({ form }: { form: FormState }) {
  return (
    <>
      <h2 class="govuk-heading-m">The family knows of it</h2>
      <Form form={form} submit="Save that they know">
        <Radios
          {...field(form, 'by')}
          label="How do they know?"
          items={[
            { value: 'its-maker', text: 'Whoever decided told them' },
            { value: 'post', text: 'A letter reached them' },
            { value: 'family-told-us', text: 'They told us' },
            {
              value: 'papers-served-on-us',
              text: 'The papers were served on us as their representative, and were passed on at once',
            },
          ]}
        />
      </Form>
    </>
  )
}

function AfterIt({ decision, form }: { decision: Decision; form: FormState }) {
  return decision.followUpOfferedAt ? (
    <p class="govuk-body">Support was offered after it, {timeInWords(decision.followUpOfferedAt)}.</p>
  ) : (
    <PressButton form={form} fields={{ decision: decision.id }}>
      Support was offered after this decision
    </PressButton>
  )
}
