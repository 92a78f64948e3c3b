import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Select } from '#design/components/select.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field, ticks } from '#platform/form.tsx'
import { dateInWords } from '#rooms/facts'
import type { Action } from '../actions-on.ts'

export interface Owner {
  readonly id: string
  readonly name: string
}

/** What is done about a promise. Who does it is named to those who lead; the group reads what and by when. */
export function Actions(props: {
  actions: readonly Action[]
  owners: readonly Owner[]
  clause: string
  agreeForm: FormState | undefined
  finishForm: FormState | undefined
}) {
  const { actions, owners, agreeForm, finishForm } = props
  const names = new Map(owners.map(({ id, name }) => [id, name]))
  return (
    <>
      <h2 class="govuk-heading-m">What is done about it</h2>
      {actions.length === 0 && <p class="govuk-body">Nothing was agreed on yet.</p>}
      {actions.length > 0 && (
        <Table
          caption="Actions"
          captionClass="govuk-visually-hidden"
          cards
          head={['What', ...(agreeForm ? ['Who'] : []), 'By when', 'Done']}
          rows={actions.map(one => [
            one.says,
            ...(agreeForm ? [names.get(one.owner) ?? 'Somebody who has left'] : []),
            dateInWords(one.dueOn),
            one.doneAt ? (
              timeInWords(one.doneAt)
            ) : finishForm ? (
              <Finish form={finishForm} action={one} />
            ) : (
              'Not yet'
            ),
          ])}
        />
      )}
      {agreeForm && <Agree form={agreeForm} owners={owners} clause={props.clause} />}
    </>
  )
}

const Finish = ({ form, action: { id, says } }: { form: FormState; action: Action }) => (
  <Form form={form} submit={`Done: ${says.length > 40 ? `${says.slice(0, 40)}…` : says}`} isLesser>
    <input type="hidden" name="action" value={id} />
  </Form>
)

const Agree = ({ form, owners, clause }: { form: FormState; owners: readonly Owner[]; clause: string }) => (
  <>
    <h3 class="govuk-heading-s">Agree on something</h3>
    <FormErrors form={form} />
    <Form form={form} submit="Agree on this" isLesser>
      <input type="hidden" name="clause" value={clause} />
      <Input
        {...field(form, 'says')}
        label="What is to be done"
        hint="Name no family: the group reads this."
      />
      <Select
        {...field(form, 'owner')}
        label="Who does it"
        items={[{ value: '', text: 'Choose' }, ...owners.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <Input
        {...field(form, 'dueOn')}
        label="By when"
        hint="Like 4 1 2027"
        class="govuk-input--width-10"
        autocomplete="off"
      />
      {form.refusal?.kind.code === 'target-would-bend' && (
        <Checkboxes
          {...ticks(form, 'minded')}
          class="govuk-checkboxes--small"
          label={{ text: 'A target here', class: 'govuk-visually-hidden' }}
          items={[{ value: 'yes', text: 'We have thought of that, and want it all the same' }]}
        />
      )}
    </Form>
  </>
)
