import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { type FormState, field } from '#platform/form.tsx'
import { ourPromise } from '#platform/our-promise.ts'
import { roleInWords, SUPPORT_ROLE_WORDS, type SupportRole } from './roles.ts'

/** As what somebody goes to a family's meeting: exactly one. To take part in a decision is not offered, because it is always refused. */
export function RoleFields({
  form,
  allowed,
  people,
  me,
  isLate,
}: {
  form: FormState
  /** The ways of supporting that the service's policy has here. */
  allowed: readonly SupportRole[]
  people: readonly { id: string; name: string }[]
  me: string
  isLate: boolean
}) {
  return (
    <>
      {people.length > 1 && (
        <Select
          {...field(form, 'person', me)}
          label="Who of us goes"
          items={people.map(({ id, name }) => ({ value: id, text: id === me ? `${name} (you)` : name }))}
        />
      )}
      <Radios
        {...field(form, 'role', 'support')}
        label="As what"
        hint={`Exactly one, said before the meeting. Nobody of the service takes part in a decision about a family${ourPromise('one-role-at-each-meeting')}.`}
        items={(['support', 'strategy'] as const).map(value => ({
          value,
          text: roleInWords(value, allowed),
        }))}
      />
      <Radios
        {...field(form, 'supportsAs', allowed[0])}
        label="In which way the family is supported"
        hint="As our policy has it for this kind of meeting."
        items={allowed.map(value => ({ value, text: SUPPORT_ROLE_WORDS[value] }))}
      />
      {form.refusal?.field === 'reason' && (
        <Textarea
          {...field(form, 'reason')}
          label="Why they go all the same"
          hint="Counted for the steering group, without names."
          rows={2}
          spellcheck
        />
      )}
      {isLate && (
        <Textarea
          {...field(form, 'lateBecause')}
          label="Why it is stated late"
          hint="Only where the meeting has begun already. It is then marked as stated late."
          rows={2}
          spellcheck
        />
      )}
    </>
  )
}
