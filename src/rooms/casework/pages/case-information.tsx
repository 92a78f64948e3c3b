import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Form, type FormState, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateInWords, type Fact, factsMatching, factsNear, issueInWords, KIND_WORDS } from '#rooms/facts'
import { onCase } from '../cases/case-frame.tsx'
import { giveInformation } from '../cases/give-information.ts'
import { InformationPart } from '../cases/information-part.tsx'
import { noteNoPolicy } from '../cases/note-no-policy.ts'
import { type CaseInFull, readCase } from '../cases/read-case.ts'

const SHOWN = 20

/** Giving information: facts of the register, each labelled as law, guidance, practice or local policy, with its source. */
export const caseInformationPage = page({
  path: '/cases/:case/information',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid(), q: z.string().max(200).catch('').default('') }),
  acts: [
    pageAct(giveInformation, ({ case: id }) => `/cases/${id}`),
    pageAct(noteNoPolicy, ({ case: id }) => `/cases/${id}`),
  ],
  async show({ params: { case: id, q }, of, form: formOf, desk }) {
    const [form, none] = [formOf(giveInformation), formOf(noteNoPolicy)]
    const whole = await of(readCase, { case: id })
    const found = q
      ? await factsMatching(desk, q)
      : await factsNear(desk, issueInWords(whole.head.issue) ?? '')
    const facts = found.filter(({ sort }) => sort === 'statement').slice(0, SHOWN)
    return onCase(
      whole,
      'Give information',
      [form, none],
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
              hint={
                q
                  ? `What has “${q}” in it.`
                  : `The ${facts.length} closest to this matter by their words. Search for any other.`
              }
              items={facts.map(fact => ({
                value: fact.fact,
                text: `${KIND_WORDS[fact.kind]}: ${fact.title}`,
                hint: { text: <About fact={fact} /> },
              }))}
            />
          </Form>
        )}
        <NoPolicy form={none} whole={whole} />
      </>,
    )
  },
})

/** A policy that there is not cannot be explained: who said so is kept instead (D06, K15). */
function NoPolicy({
  form,
  whole: { disagreements, information, reasons },
}: {
  form: FormState
  whole: CaseInFull
}) {
  const isAsked = disagreements.some(({ endedAt }) => !endedAt)
  const isKnown = information.some(({ fact }) => fact.kind === 'local-policy')
  if (!isAsked || isKnown || reasons.some(({ what }) => what === 'no-local-policy')) return null
  return (
    <Details summary="The council has no policy of its own on this" open={form.typed.words !== undefined}>
      <Form form={form} submit="Save that there is none" isLesser>
        <Input
          {...field(form, 'words')}
          label="Who said so, and when?"
          hint="For example: the SEND team, by e-mail, 3 November. The law stands all the same."
          autocomplete="off"
        />
      </Form>
    </Details>
  )
}

function About({ fact }: { fact: Fact }) {
  const isVerified = fact.verified === 'primary' || fact.verified === 'primary_guidance'
  return (
    <>
      {fact.text} Source: {fact.citation}. {isVerified ? 'Verified' : 'Not verified'}, checked{' '}
      {dateInWords(fact.checkedOn)}.{fact.background ? ` Background: ${fact.background}` : ''}
    </>
  )
}
