import { Fieldset } from '#design/components/fieldset.tsx'
import { Input } from '#design/components/input.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Form, FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { ASK, IMPARTIAL } from '#platform/paths.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { putInReferral } from '#rooms/casework'
import { type Asked, askedField, MatterFields, ReachFields, Untouched } from './ask-fields.tsx'
import { Link, reachNow } from './reach-words.tsx'

/** A practitioner asks for a family that agreed (task 40); how we work stands before the form, not after it. */
export const practitionerPage = page({
  path: `${ASK}/practitioner`,
  who: 'anyone',
  as: 'visitor',
  exit: true,
  rows: true,
  acts: [pageAct(putInReferral, ({ request }) => `${ASK}/practitioner/sent/${request}`)],
  async show({ desk, form: formOf }) {
    const now = await reachNow(desk)
    if (!now) return refuse(notFound)
    const form = formOf(putInReferral)
    const asked = { form, kept: {} }
    const title = 'Ask for a family'
    return {
      title,
      body: (
        <>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">
            For people who work with children and families. It takes about three minutes.
          </p>
          <Statement />
          <Form form={form} submit="Send">
            <Untouched />
            <Practitioner asked={asked} />
            <Agreement asked={asked} />
            <ReachFields asked={asked} whose="the family" />
            <MatterFields asked={asked} own={false} />
          </Form>
          <p class="govuk-body">
            Do you have a question of your own, with no names? Ring {now.service.telephone}: we answer you as
            we answer a parent.
          </p>
        </>
      ),
    }
  },
})

/** Seen before anything is sent (domain.md §8, task 40). */
const Statement = () => (
  <InsetText>
    <p class="govuk-body">
      <strong>How we work.</strong> We are impartial. We take no side: not yours, not the council’s, not the
      parent’s. We are confidential: we never say whether we know a family, nor what becomes of what you send.
      The family decides whether they want our help. They may read what you write.
    </p>
    <p class="govuk-body">
      <Link to={IMPARTIAL}>How we stay impartial</Link>
    </p>
  </InsetText>
)

function Practitioner({ asked }: { asked: Asked }) {
  return (
    <Fieldset legend={{ text: 'About you', size: 'm' }}>
      <Input {...askedField(asked, 'yourName')} label="Your name" autocomplete="name" />
      <Input
        {...askedField(asked, 'yourPost')}
        label="Your job, and where you work"
        autocomplete="organization-title"
      />
      <Input
        {...askedField(asked, 'yourPhone')}
        label="Your telephone number (optional)"
        type="tel"
        autocomplete="tel"
        class="govuk-input--width-20"
      />
      <Input
        {...askedField(asked, 'yourEmail')}
        label="Your e-mail address (optional)"
        type="email"
        autocomplete="email"
        spellcheck={false}
      />
    </Fieldset>
  )
}

function Agreement({ asked }: { asked: Asked }) {
  return (
    <Fieldset legend={{ text: 'The family’s agreement', size: 'm' }}>
      <p class="govuk-body">Only send this if the family agreed that you may.</p>
      <Radios
        {...askedField(asked, 'agreedBy')}
        label="Who agreed?"
        items={[
          { value: 'parent', text: 'A parent or carer' },
          { value: 'young-person', text: 'The young person' },
        ]}
      />
      <Input {...askedField(asked, 'name')} label="The name of whoever agreed" autocomplete="off" />
      <Radios
        {...askedField(asked, 'agreedHow')}
        label="How did they agree?"
        items={[
          { value: 'in-person', text: 'They told me when we met' },
          { value: 'by-phone', text: 'They told me on the telephone' },
          { value: 'in-writing', text: 'They wrote it to me' },
        ]}
      />
    </Fieldset>
  )
}
