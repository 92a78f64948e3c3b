import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Form, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateInWords, type Fact, factsMatching, KIND_WORDS } from '#rooms/facts'
import { onCase } from '../cases/case-frame.tsx'
import { giveInformation } from '../cases/give-information.ts'
import { InformationPart } from '../cases/information-part.tsx'
import { readCase } from '../cases/read-case.ts'

const SHOWN = 20

/** Giving information: facts of the register, each labelled as law, guidance, practice or local policy, with its source. */
export const caseInformationPage = page({
  path: '/cases/:case/information',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid(), q: z.string().max(200).catch('').default('') }),
  acts: [pageAct(giveInformation, ({ case: id }) => `/cases/${id}`)],
  async show({ params: { case: id, q }, of, form: formOf, desk }) {
    const form = formOf(giveInformation)
    const whole = await of(readCase, { case: id })
    const facts = (await factsMatching(desk, q)).filter(({ sort }) => sort === 'statement').slice(0, SHOWN)
    return onCase(
      whole,
      'Give information',
      [form],
      <>
        <InformationPart whole={whole} mayChange={false} />
        <form method="get" action={`/cases/${id}/information`} novalidate>
          <Input id="q" name="q" value={q} label="Search the facts" autocomplete="off" />
          <Button variant="secondary">Search</Button>
        </form>
        {facts.length === 0 ? (
          <p class="govuk-body">No fact has these words. Try fewer letters.</p>
        ) : (
          <Form form={form} submit="Save what was given">
            <Checkboxes
              {...ticks(form, 'facts')}
              label="What you told the family"
              items={facts.map(fact => ({
                value: fact.fact,
                text: `${KIND_WORDS[fact.kind]}: ${fact.title}`,
                hint: { text: <About fact={fact} /> },
              }))}
            />
          </Form>
        )}
      </>,
    )
  },
})

function About({ fact }: { fact: Fact }) {
  const isVerified = fact.verified === 'primary' || fact.verified === 'primary_guidance'
  return (
    <>
      {fact.text} Source: {fact.citation}. {isVerified ? 'Verified' : 'Not verified'}, checked{' '}
      {dateInWords(fact.checkedOn)}.{fact.background ? ` Background: ${fact.background}` : ''}
    </>
  )
}
