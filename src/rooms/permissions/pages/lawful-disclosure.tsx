import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { RISK } from '#platform/paths.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { BODY_KIND_WORDS, BODY_KINDS } from '../consent/codes.ts'
import { permissionsOf } from '../consent/permissions-of.ts'
import { beginLawfulDisclosure } from '../disclosure/begin-lawful-disclosure.ts'
import { GROUND_WORDS, LAWFUL_GROUNDS, type LawfulGround } from '../disclosure/grounds.ts'

/** The route of one lawful ground: what speaks for it, to whom, who decided, and whether the family is told. */
export const lawfulDisclosurePage = page({
  path: '/families/:file/disclosures/lawful/:ground',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid(), ground: z.enum(LAWFUL_GROUNDS).catch('child-protection') }),
  acts: [pageAct(beginLawfulDisclosure, ({ disclosure }) => `/disclosures/${disclosure}/words`)],
  async show({ params: { file, ground }, of, form: formOf }) {
    const form = formOf(beginLawfulDisclosure)
    const { reference } = await of(permissionsOf, { file })
    const title = GROUND_WORDS[ground]
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}/disclosures/new`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{reference}</p>
          <First ground={ground} file={file} />
          <Form form={form} submit="Continue">
            <input type="hidden" name="file" value={file} />
            <input type="hidden" name="ground" value={ground} />
            {ground === 'legal-compulsion' && <Order form={form} />}
            <Textarea {...field(form, 'why')} {...WHY[ground]} rows={4} spellcheck />
            <Radios
              {...field(form, 'bodyKind')}
              label="Who gets it?"
              items={BODY_KINDS.map(value => ({ value, text: BODY_KIND_WORDS[value] }))}
            />
            <Input {...field(form, 'body')} label="Its name" autocomplete="off" />
            <Input
              {...field(form, 'toPerson')}
              label="Somebody there (optional)"
              autocomplete="off"
              spellcheck={false}
            />
            <Input
              {...field(form, 'decidedBy')}
              label="Who decided that it is passed on?"
              hint="Name and role. Where there is time, the safeguarding lead or whoever leads the service."
              autocomplete="off"
              spellcheck={false}
            />
            <Radios
              {...field(form, 'told')}
              label="Is the family told?"
              items={[
                { value: 'yes', text: 'Yes', hint: 'They get a receipt, and it stands on their list.' },
                {
                  value: 'no',
                  text: 'No',
                  hint: 'Only where telling them brings somebody into danger, or a court forbids it.',
                },
              ]}
            />
            <Textarea
              {...field(form, 'keptBecause')}
              label="Why are they not told?"
              hint="Only if they are not."
              rows={3}
              spellcheck
            />
          </Form>
        </>
      ),
    }
  },
})

function First({ ground, file }: { ground: LawfulGround; file: string }) {
  if (ground === 'legal-compulsion')
    return (
      <InsetText>
        A letter that asks is no order: the council, a school or the police asking is answered with the
        family’s permission, or not at all. An order has a date and a number. Where it is doubtful, ask
        whoever advises your service on the law first.
      </InsetText>
    )
  return (
    <InsetText>
      Somebody in danger at this moment?{' '}
      <a class="govuk-link" href={RISK}>
        Whom to call now
      </a>{' '}
      comes first; write afterwards.
      {ground === 'child-protection' && (
        <>
          {' '}
          A worry that nobody has looked at yet goes to the safeguarding lead:{' '}
          <a class="govuk-link" href={`/families/${file}/concerns/new`}>
            record a concern
          </a>
          .
        </>
      )}
    </InsetText>
  )
}

const WHY: Readonly<Record<LawfulGround, { label: string; hint: string }>> = {
  'child-protection': {
    label: 'What is the concern, and why is it passed on now?',
    hint: 'In whose words, when, about which child.',
  },
  'risk-to-life': { label: 'Whose life, and why now?', hint: 'What was said or seen, when, by whom.' },
  'legal-compulsion': { label: 'What does the order demand?', hint: 'No more than it demands is passed on.' },
}

const Order = ({ form }: { form: FormState }) => (
  <>
    <Input
      {...field(form, 'orderedBy')}
      label="Who ordered it?"
      hint="The court, or the law and its section."
      autocomplete="off"
    />
    <Input
      {...field(form, 'orderDate')}
      label="Date of the order"
      hint="Like 12 11 2026."
      class="govuk-input--width-10"
      autocomplete="off"
    />
    <Input
      {...field(form, 'orderNumber')}
      label="Its number"
      autocomplete="off"
      class="govuk-input--width-20"
    />
  </>
)
