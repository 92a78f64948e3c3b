import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, type FormState, field } from '#platform/form.tsx'
import { extendAccess } from '../access/extend-access.ts'
import type { AccessInFull } from '../access/read-access.ts'
import { refuseAccess } from '../access/refuse-access.ts'

type FormOf = (command: { readonly name: string }) => FormState

const hasError = ({ faults, refusal }: FormState) => Object.keys(faults).length > 0 || refusal !== undefined

/** What is seldom needed: more time, a refusal, a request that was taken back. */
export function OtherEndings({ form: formOf, whole }: { form: FormOf; whole: AccessInFull }) {
  const [extend, refuse] = [formOf(extendAccess), formOf(refuseAccess)]
  const access = <input type="hidden" name="access" value={whole.request.id} />
  return (
    <>
      {!whole.request.extended_told_on && (
        <Details summary="It takes longer: two more months" open={hasError(extend)}>
          <p class="govuk-body">
            Only where it is complex or they asked for many things, and only if you tell them within the first
            month, with the reason.
          </p>
          <Form form={extend} submit="Extend it" isLesser>
            {access}
            <Textarea {...field(extend, 'extendedBecause')} label="Why, as they were told" rows={3} />
            <Input
              {...field(extend, 'toldOn')}
              label="They were told on"
              class="govuk-input--width-10"
              autocomplete="off"
            />
          </Form>
        </Details>
      )}
      <Details summary="Refuse it, or they took it back" open={hasError(refuse)}>
        <p class="govuk-body">
          Tell them within the month why, that they can complain to us and to the Information Commissioner
          (ico.org.uk), and that they can go to court. Decisions about the family are no ground.
        </p>
        <Form form={refuse} submit="End it" isLesser>
          {access}
          <Radios
            {...field(refuse, 'endsHow')}
            label="How does it end?"
            items={[
              {
                value: 'refused',
                text: 'We refuse it: it is plainly unfounded or excessive, or another reason in law',
              },
              { value: 'withdrawn', text: 'They took it back' },
            ]}
          />
          <Textarea {...field(refuse, 'refusedBecause')} label="Why, as they were told" rows={3} />
        </Form>
      </Details>
    </>
  )
}
