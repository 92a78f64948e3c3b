import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { KeptText } from '#design/components/kept-text.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import type { Fact } from '../fact.ts'
import { factId } from '../fact-fields.ts'
import { FACT_WORKERS } from '../fact-workers.ts'
import { openFact } from '../open-fact.ts'
import { proposeFact } from '../propose-fact.ts'
import { OptionFields, WordingFields } from './wording-fields.tsx'

const proposal = ({ wording }: { wording: string }) => `/facts/proposals/${wording}`

/** Proposing a statement or an option that this service adds: local policy, a local way, something the product lacks. */
export const newFactPage = page({
  path: '/facts/new',
  who: FACT_WORKERS,
  rows: false,
  params: z.object({ sort: z.enum(['statement', 'option']).catch('statement').default('statement') }),
  acts: [pageAct(proposeFact, proposal)],
  async show({ params: { sort }, form: formOf }) {
    const title = sort === 'option' ? 'Propose a new option' : 'Propose a new statement'
    return { title, body: <WordFact title={title} form={formOf(proposeFact)} back="/facts" sort={sort} /> }
  },
})

/** Proposing another wording of a fact that stands. */
export const changeFactPage = page({
  path: '/facts/:fact/change',
  who: FACT_WORKERS,
  rows: true,
  params: z.object({ fact: factId }),
  acts: [pageAct(proposeFact, proposal)],
  async show({ params, of, form: formOf }) {
    const fact = await of(openFact, { fact: params.fact })
    const title = `Propose a change: ${fact.title}`
    const back = `/facts/${fact.fact}`
    return {
      title,
      body: <WordFact title={title} form={formOf(proposeFact)} back={back} sort={fact.sort} fact={fact} />,
    }
  },
})

function WordFact(props: { title: string; form: FormState; back: string; sort: Fact['sort']; fact?: Fact }) {
  const { title, form, back, sort, fact } = props
  return (
    <>
      <BackLink href={back} />
      <FormErrors form={form} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        It is in force only when a second person has approved it. One of the two leads the service or is a
        reviewer.
      </p>
      {form.conflict && <Changed form={form} />}
      <Form form={form} submit="Propose it" {...(fact ? { version: fact.version } : {})}>
        {!fact && <input type="hidden" name="sort" value={sort} />}
        <WordingFields form={form} fact={fact} />
        {sort === 'option' && <OptionFields form={form} option={fact?.option} />}
        <Textarea
          {...field(form, 'reason')}
          label={fact ? 'Why shall it change?' : 'Why is it needed?'}
          hint="The second person reads this. Name no family."
          rows={2}
        />
      </Form>
    </>
  )
}

const Changed = ({ form }: { form: FormState }) => (
  <KeptText
    by="A colleague"
    fields={[
      {
        label: 'What it says',
        theirs: form.conflict?.theirs['text'] ?? '',
        yours: String(form.typed['text'] ?? ''),
      },
    ]}
  />
)
