import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { approveFact } from '../approve-fact.ts'
import { FACT_WORKERS } from '../fact-workers.ts'
import { dayMonthYear } from '../plain-date.ts'
import { type Proposal, readProposal } from '../read-proposal.ts'
import { takeBackFact } from '../take-back-fact.ts'
import { turnDownFact } from '../turn-down-fact.ts'
import { Differences } from './differences.tsx'

const here = ({ wording }: { wording: string }) => `/facts/proposals/${wording}`

/** A proposal beside what stands: approved or turned down by somebody else, taken back by whoever made it. */
export const proposalPage = page({
  path: '/facts/proposals/:wording',
  who: FACT_WORKERS,
  rows: true,
  params: z.object({ wording: z.uuid() }),
  acts: [pageAct(approveFact, here), pageAct(turnDownFact, here), pageAct(takeBackFact, here)],
  async show({ params: { wording }, of, form: formOf }) {
    const proposal = await of(readProposal, { wording })
    const [approve, turnDown, takeBack] = [formOf(approveFact), formOf(turnDownFact), formOf(takeBackFact)]
    const title = `${proposal.change === 'withdrawal' ? 'Withdraw' : 'Proposed'}: ${proposal.wording.title}`
    return {
      title,
      body: (
        <>
          <BackLink href="/facts" />
          {[approve, turnDown, takeBack].map(form => (
            <FormErrors form={form} />
          ))}
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Proposed by {proposal.isMine ? 'you' : proposal.by}, {timeInWords(proposal.at)}.
          </p>
          <InsetText>{proposal.reason}</InsetText>
          {proposal.change === 'withdrawal' && (
            <p class="govuk-body-l">It is to be in force no longer. Whatever cites it is looked at again.</p>
          )}
          {!proposal.outcome && <Differences standing={proposal.standing} proposed={proposal.wording} />}
          {proposal.outcome && <Ended proposal={proposal} />}
          {!proposal.outcome && proposal.isMine && <Form form={takeBack} submit="Take it back" />}
          {!proposal.outcome && !proposal.isMine && <Decide approve={approve} turnDown={turnDown} />}
        </>
      ),
    }
  },
})

/** How it ended, and the way to the fact where one stands by now: it may begin later. */
function Ended({ proposal: { outcome, wording, standing } }: { proposal: Proposal }) {
  return (
    <>
      <p class="govuk-body-l">{ENDED[outcome as keyof typeof ENDED]}</p>
      {standing ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/facts/${standing.fact}`}>
            The fact as it stands
          </a>
        </p>
      ) : (
        wording.validFrom && <p class="govuk-body">In force from {dayMonthYear(wording.validFrom)}.</p>
      )}
      <Differences standing={undefined} proposed={wording} />
    </>
  )
}

const ENDED = {
  approved: 'It was approved.',
  'turned-down': 'It was turned down.',
  'taken-back': 'It was taken back.',
} as const

function Decide({ approve, turnDown }: { approve: FormState; turnDown: FormState }) {
  return (
    <>
      <h2 class="govuk-heading-m">Is it right?</h2>
      <p class="govuk-body">Read the source before you approve it: with you, two people stand for it.</p>
      <Form form={approve} submit="I have read the source: approve it" />
      <h2 class="govuk-heading-m">Or turn it down</h2>
      <Form form={turnDown} submit="Turn it down">
        <Textarea
          {...field(turnDown, 'because')}
          label="Why?"
          hint="Whoever proposed it reads this."
          rows={2}
        />
      </Form>
    </>
  )
}
