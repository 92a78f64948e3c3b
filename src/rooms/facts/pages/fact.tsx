import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Tag } from '#design/components/tag.tsx'
import { FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { mayPass } from '#platform/who.ts'
import { checkFact } from '../check-fact.ts'
import { type Fact, KIND_WORDS } from '../fact.ts'
import { factId } from '../fact-fields.ts'
import { factHistory } from '../fact-history.ts'
import { FACT_WORKERS } from '../fact-workers.ts'
import { issueInWords } from '../issues.ts'
import { openFact } from '../open-fact.ts'
import { optionRows } from '../option-card.tsx'
import { proposeWithdrawal } from '../propose-withdrawal.ts'
import { SourceOfFact } from '../source-of-fact.tsx'
import { CheckForm, WithdrawForm } from './fact-forms.tsx'
import { History } from './history.tsx'

const proposal = ({ wording }: { wording: string }) => `/facts/proposals/${wording}`

/** One fact: for everybody what it says and where it comes from; for those who work with facts also what was done with it. */
export const factPage = page({
  path: '/facts/:fact',
  who: 'anyone',
  rows: true,
  params: z.object({ fact: factId }),
  acts: [pageAct(checkFact, ({ fact }) => `/facts/${fact}`), pageAct(proposeWithdrawal, proposal)],
  async show({ params, of, form: formOf, desk }) {
    const fact = await of(openFact, { fact: params.fact })
    const isWorker = mayPass(FACT_WORKERS, desk.person)
    const [check, withdraw] = [formOf(checkFact), formOf(proposeWithdrawal)]
    return {
      title: fact.title,
      body: (
        <>
          <BackLink href="/facts">All facts</BackLink>
          <FormErrors form={check} />
          <FormErrors form={withdraw} />
          <h1 class="govuk-heading-l">{fact.title}</h1>
          <p class="govuk-body">
            <Tag colour="grey">{KIND_WORDS[fact.kind]}</Tag>{' '}
            {fact.state === 'withdrawn' && <Tag colour="red">Not in force any more</Tag>}
          </p>
          <p class="govuk-body-l">{fact.text}</p>
          {fact.option && (
            <SummaryList rows={[...optionRows(fact, fact.option), issueRow(fact.option.issues)]} />
          )}
          {!fact.option && <SourceOfFact fact={fact} />}
          {fact.background && <Background words={fact.background} />}
          {isWorker && <WhatToDo fact={fact} />}
          {isWorker && fact.state !== 'withdrawn' && <CheckForm form={check} fact={fact} />}
          {isWorker && <History fact={fact} history={await of(factHistory, { fact: fact.fact })} />}
          {isWorker && fact.state !== 'withdrawn' && !fact.waiting && (
            <WithdrawForm form={withdraw} fact={fact} />
          )}
        </>
      ),
    }
  },
})

const issueRow = (issues: readonly string[]) => ({
  key: 'It is one of the options for',
  value: issues.map(code => (code === '*' ? 'Every question' : issueInWords(code))).join('; '),
})

/** Somebody may think that a source has an interest: who says so, and what is known (N54). */
const Background = ({ words }: { words: string }) => (
  <InsetText>
    <strong>Background.</strong> {words}
  </InsetText>
)

function WhatToDo({ fact }: { fact: Fact }) {
  return (
    <p class="govuk-body">
      {fact.waiting ? (
        <a class="govuk-link" href={`/facts/proposals/${fact.waiting}`}>
          Look at the change that was proposed
        </a>
      ) : (
        <a class="govuk-link" href={`/facts/${fact.fact}/change`}>
          Propose a change
        </a>
      )}
      {fact.isOutrun && ' Our software brings a newer wording than the one that this was written over.'}
    </p>
  )
}
