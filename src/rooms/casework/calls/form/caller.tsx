import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { timeInWords } from '#platform/clock.ts'
import { errorsOf, type FormState, field, Look } from '#platform/form.tsx'
import { relationInWords } from '../../families/relation.ts'
import type { FamilyLine } from '../../family-lines.ts'
import type { FilePerson } from '../../open-people.ts'
import { VERIFIED, VERIFIED_WORDS } from '../codes.ts'

/** Who is calling: found while somebody types, or somebody new, who need not say who they are. */
export function Caller({
  form,
  found,
  chosen,
  people = [],
}: {
  form: FormState
  found: readonly FamilyLine[]
  chosen?: string | undefined
  /** Who is in the file that was chosen. */
  people?: readonly FilePerson[]
}) {
  return (
    <>
      <Input
        {...field(form, 'callerName')}
        attributes={{
          'data-renews': 'found',
          ...(errorsOf(form).length > 0 || chosen ? {} : { autofocus: true }),
        }}
        label="Who is calling?"
        hint="A name, telephone number or reference. Leave it empty for somebody who prefers not to say: they still get a reference."
        autocomplete="off"
        spellcheck={false}
      />
      <Look form={form} renews="found context newcomer role promises cases" quiet>
        Find
      </Look>
      <div data-part="found" id="found">
        <Found {...{ form, found, chosen }} />
      </div>
      <Radios
        class="govuk-radios--small"
        {...field(form, 'verified')}
        label="Is it really them?"
        hint="Before you read anything out of a file. Ask for the agreed word, or call back on the number we know."
        fieldset={{ attributes: { 'data-renews': 'context' } }}
        items={VERIFIED.map(value => ({ value, text: VERIFIED_WORDS[value] }))}
      />
      <div data-part="newcomer">
        <Speaker form={form} people={people} />
        <Newcomer form={form} isKnown={chosen !== undefined} />
      </div>
    </>
  )
}

function Found({
  form,
  found,
  chosen = '',
}: {
  form: FormState
  found: readonly FamilyLine[]
  chosen?: string | undefined
}) {
  const asked = typeof form.typed.callerName === 'string' && form.typed.callerName.trim() !== ''
  if (found.length === 0)
    return asked ? (
      <p class="govuk-hint">Nobody we know by that. A new file is opened when you save.</p>
    ) : null
  return (
    <Radios
      class="govuk-radios--small"
      id="file"
      name="file"
      value={chosen || NEW}
      label="Somebody we know?"
      fieldset={{ attributes: { 'data-renews': 'context newcomer role promises cases' } }}
      items={[
        { value: NEW, text: 'Somebody new' },
        ...found.map(({ file, reference, name, lastContact }) => ({
          value: file,
          text: `${reference} ${name}`,
          hint: lastContact ? `Last contact ${timeInWords(lastContact)}` : 'No contact yet',
        })),
      ]}
    />
  )
}

/** What a form sends where none of those found is meant; the command reads it as no file. */
const NEW = ''

/** Which of them is on the line: asked only where there are several (N02). */
function Speaker({ form, people }: { form: FormState; people: readonly FilePerson[] }) {
  const mayCall = people.filter(({ kind, name }) => kind !== 'child' && name)
  if (mayCall.length < 2) return null
  return (
    <Radios
      class="govuk-radios--small"
      {...field(form, 'person', '')}
      label="Which of them is it?"
      items={[
        { value: '', text: 'Not said' },
        ...mayCall.map(({ id, name, relation }) => ({
          value: id,
          text: name,
          ...(relation ? { hint: relationInWords(relation) } : {}),
        })),
      ]}
    />
  )
}

/** Somebody new. Not asked of a family we know, but what was typed stays. */
function Newcomer({ form, isKnown }: { form: FormState; isKnown: boolean }) {
  const isTouched = (names: readonly string[]) => names.some(name => form.typed[name] || form.faults[name])
  if (isKnown && !isTouched([...FIRST, ...MORE])) return null
  return (
    <>
      <Input
        {...field(form, 'phone')}
        label="Telephone number"
        type="tel"
        autocomplete="off"
        class="govuk-input--width-20"
      />
      <Input {...field(form, 'childName')} label="Child’s name" autocomplete="off" spellcheck={false} />
      <Details summary="When it is safe to call, and more about them" open={isTouched(MORE)}>
        <Input
          {...field(form, 'safeToContact')}
          label="When and how is it safe to get in touch?"
          hint="For instance: after 5 only, no voicemail."
          autocomplete="off"
        />
        <Input {...field(form, 'relation')} label="What they are to the child" autocomplete="off" />
        <Input {...field(form, 'interpreter')} label="Interpreter for which language?" autocomplete="off" />
      </Details>
    </>
  )
}

const FIRST = ['phone', 'childName'] as const
const MORE = ['relation', 'safeToContact', 'interpreter'] as const
