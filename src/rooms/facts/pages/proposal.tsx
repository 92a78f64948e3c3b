import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { approveFact } from '../approve-fact.ts'
import { FACT_WORKERS } from '../fact-workers.ts'
import { readProposal } from '../read-proposal.ts'
import { takeBackFact } from '../take-back-fact.ts'
import { turnDownFact } from '../turn-down-fact.ts'
import { Differences } from './differences.tsx'

const toFact = ({ fact }: { fact: string }) => `/facts/${fact}`

/** A proposal beside what stands: approved or turned down by somebody else, taken back by whoever made it. */
export const proposalPage = page({
  path: '/facts/proposals/:wording',
  who: FACT_WORKERS,
  rows: true,
  params: z.object({ wording: z.uuid() }),
  acts: [
    pageAct(approveFact, toFact),
    pageAct(turnDownFact, () => '/facts'),
    pageAct(takeBackFact, () => '/facts'),
  ],
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
          <Differences standing={proposal.standing} proposed={proposal.wording} />
          {proposal.outcome && <p class="govuk-body-l">{ENDED[proposal.outcome as keyof typeof ENDED]}</p>}
          {!proposal.outcome && proposal.isMine && <Form form={takeBack} submit="Take it back" />}
          {!proposal.outcome && !proposal.isMine && <Decide approve={approve} turnDown={turnDown} />}
        </>
      ),
    }
  },
})

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
