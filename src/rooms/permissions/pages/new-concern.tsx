import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { RISK } from '#platform/paths.ts'
import { Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceInWords } from '#rooms/casework'
import { fileAccess } from '#rooms/vault'
import { familyToRead } from '../family-at-hand.ts'
import { raiseConcern } from '../safeguarding/raise-concern.ts'
import { whoMustKnow } from '../safeguarding/who-must-know.ts'

/** Raising a concern: danger first, then the words, then what was done about it already. Under two minutes. */
export const newConcernPage = page({
  path: '/families/:file/concerns/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(raiseConcern, ({ concern, alerted }) => `/concerns/${concern}?alerted=${alerted}`)],
  async show({ params: { file }, form: formOf, desk }) {
    const form = formOf(raiseConcern)
    const standing = await familyToRead(desk, file)
    if (standing instanceof Refusal) return standing
    const { family } = standing
    const { isRestricted } = await fileAccess(desk, file)
    const leads = isRestricted ? [] : await whoMustKnow(desk, file)
    const children = family.people.filter(({ kind }) => kind === 'child' || kind === 'young-person')
    const title = 'Record a concern about a child'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{referenceInWords(family.reference)}</p>
          <WarningText>
            Somebody in danger at this moment? Call 999 first.{' '}
            <a class="govuk-link" href={RISK}>
              Whom to call
            </a>
          </WarningText>
          <p class="govuk-body">
            Saved, it is told at once to{' '}
            {leads.length > 0
              ? leads.map(({ name }) => name).join(', ')
              : 'those who lead and may open this file'}
            . They and you can read it, and nobody else.
          </p>
          <Form form={form} submit="Save, and tell them now">
            <input type="hidden" name="file" value={file} />
            <WhatAndWhom form={form} child={children.length === 1 ? children[0]?.name : undefined} />
            <Already form={form} />
          </Form>
        </>
      ),
    }
  },
})

const WhatAndWhom = ({ form, child }: { form: FormState; child: string | undefined }) => (
  <>
    <Radios
      {...field(form, 'dangerNow')}
      label="Is somebody in danger now?"
      items={[
        { value: 'yes', text: 'Yes, or I am not sure' },
        { value: 'no', text: 'No' },
      ]}
    />
    <Input
      {...field(form, 'child', child)}
      label="About which child?"
      autocomplete="off"
      spellcheck={false}
    />
    <Textarea
      {...field(form, 'words')}
      label="What was said or seen?"
      hint="Word for word where you can."
      rows={5}
      spellcheck
    />
    <Input
      {...field(form, 'whose')}
      label="In whose words?"
      hint="Who said it, to whom, when. Or: seen by me."
      autocomplete="off"
    />
  </>
)

/** Folded away: the usual concern is four fields, and the rest is added afterwards by whoever deals with it. */
const Already = ({ form }: { form: FormState }) => (
  <Details
    summary="What was done already, and whether the family knows"
    open={Object.keys(form.typed).length > 0}
  >
    <Textarea {...field(form, 'reason')} label="Why does it worry you? (optional)" rows={2} spellcheck />
    <Textarea {...field(form, 'decided')} label="Who decided what? (optional)" rows={2} spellcheck />
    <Textarea {...field(form, 'passedOn')} label="What was passed to whom? (optional)" rows={2} spellcheck />
    <Radios
      {...field(form, 'told', 'not-yet')}
      label="Does the family know?"
      items={[
        { value: 'not-yet', text: 'Not yet' },
        { value: 'yes', text: 'Yes, they were told' },
        { value: 'no', text: 'No, and they are not to be told' },
      ]}
    />
    <Textarea
      {...field(form, 'toldWords')}
      label="What they were told, or why they are not"
      rows={2}
      spellcheck
    />
  </Details>
)
