import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Button } from '#design/components/button.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { type Asking, page, pageAct } from '#platform/page.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { askedOfLeaders } from '../asked-of-leaders.ts'
import { readErasureRequest } from '../erasure/read-erasure-request.ts'
import { ERASURE_GROUNDS, refuseErasure } from '../erasure/refuse-erasure.ts'
import { marksOf } from '../rights-of-file.ts'
import { AskedShown } from './asked-fields.tsx'

/** A request to be erased: how it stands. */
export const erasurePage = page({
  path: '/rights/erasures/:erasure',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ erasure: z.uuid() }),
  show: asking => shown(asking),
})

/** The same, to which the answer of those who lead is sent: erase the file, or say why not. */
export const answerErasurePage = page({
  path: '/rights/erasures/:erasure/decide',
  who: LEADERS,
  rows: true,
  params: z.object({ erasure: z.uuid() }),
  acts: [pageAct(refuseErasure, ({ erasure }) => `/rights/erasures/${erasure}`)],
  show: async asking => (await askedOfLeaders(asking.desk)) ?? shown(asking),
})

async function shown({ params: { erasure }, of, form: formOf, desk }: Asking<{ erasure: string }>) {
  const form = { ...formOf(refuseErasure), action: `/rights/erasures/${erasure}/decide` }
  const asked = await of(readErasureRequest, { erasure })
  const { held } = await marksOf(desk, asked.file)
  const title = `${asked.reference}: a request to be erased`
  const decides = !asked.ended_how && mayPass(LEADERS, desk.person)
  return {
    title,
    body: (
      <>
        <BackLink href={`/families/${asked.file}/rights`} />
        <FormErrors form={form} />
        <h1 class="govuk-heading-l">{title}</h1>
        <AskedShown asked={asked} today={dateAt(desk.now)} />
        {asked.ended_how && (
          <p class="govuk-body-l">{asked.ended_how === 'refused' ? 'Refused.' : 'They took it back.'}</p>
        )}
        {decides && <Erase file={asked.file} isHeld={held} />}
        {decides && <RefuseIt form={form} erasure={erasure} />}
      </>
    ),
  }
}

function Erase({ file, isHeld }: { file: string; isHeld: boolean }) {
  if (isHeld)
    return (
      <p class="govuk-body">
        The file is held for a court, a tribunal or an inspector: it cannot be erased before the hold is
        lifted.
      </p>
    )
  return (
    <>
      <h2 class="govuk-heading-m">Erase it</h2>
      <p class="govuk-body">
        A file is erased as a whole, with this request. Where it holds another person’s story too, think of
        them first.
      </p>
      <Button href={`/families/${file}/access`} variant="secondary">
        Go to erasing the file
      </Button>
    </>
  )
}

const GROUND_WORDS: Readonly<Record<(typeof ERASURE_GROUNDS)[number], string>> = {
  'still-needed': 'We still need it for the family’s own matter',
  'legal-claims': 'It may be needed for a legal claim or an appeal',
  'legal-duty': 'A law obliges us to keep it',
  safeguarding: 'Somebody’s safety: the safeguarding lead agrees',
  'another-persons-file': 'It is another person’s record too',
}

const RefuseIt = ({ form, erasure }: { form: FormState; erasure: string }) => (
  <>
    <h2 class="govuk-heading-m">Do not erase it</h2>
    <Form form={form} submit="Save the answer" isLesser>
      <input type="hidden" name="erasure" value={erasure} />
      <Radios
        {...field(form, 'erasureEnds')}
        label="How does it end?"
        items={[
          { value: 'refused', text: 'We refuse it' },
          { value: 'withdrawn', text: 'They took it back' },
        ]}
      />
      <Radios
        {...field(form, 'erasureGround')}
        label="If we refuse it, why?"
        items={ERASURE_GROUNDS.map(value => ({ value, text: GROUND_WORDS[value] }))}
      />
      <Textarea
        {...field(form, 'answer')}
        label="What they were told"
        hint="Also that they can complain to us and to the Information Commissioner (ico.org.uk)."
        rows={3}
      />
    </Form>
  </>
)
