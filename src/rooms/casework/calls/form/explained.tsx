import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import type { Words } from '#design/words.ts'
import { type FormState, field, Look, ticks } from '#platform/form.tsx'
import type { OrganisationBrief } from '#rooms/directory'
import { dateInWords, type Fact, KIND_WORDS, type Option } from '#rooms/facts'

/** What may be ticked as explained or given; what was recorded before, when a contact is being finished. */
export interface Offered {
  readonly options: readonly Option[]
  readonly facts: readonly Fact[]
  readonly organisations: readonly OrganisationBrief[]
}

/** Options, information and signposts: folded, so that nobody has to pass them who gave none. */
export function Explained({ form, offered }: { form: FormState; offered: Offered }) {
  return (
    <>
      <Details
        summary="Options we explained"
        open={isTouched(form, ['options', 'oneOptionReason', 'perspectiveReason'])}
      >
        <div data-part="options" id="options-of-issue">
          <Options form={form} options={offered.options} />
        </div>
      </Details>
      <Reason form={form} name="perspectiveReason" label="Why were they not asked how they see it first?" />
      <Reason form={form} name="oneOptionReason" label="Why was only one option explained?" />
      <Details
        summary="Information we gave, and who else can help"
        open={isTouched(form, ['facts', 'signposts', '_facts', '_organisations'])}
      >
        <Information form={form} facts={offered.facts} />
        <Signposts form={form} organisations={offered.organisations} />
      </Details>
      <Reason form={form} name="signpostReason" label="Why is none of them independent of the council?" />
    </>
  )
}

const isTouched = ({ typed, faults, refusal }: FormState, names: readonly string[]) =>
  names.some(name => typed[name] || faults[name] || refusal?.field === name)

/** In the order of the register, by name, which favours none. Doing nothing for now is one of them. */
function Options({ form, options }: { form: FormState; options: readonly Option[] }) {
  if (options.length === 0)
    return <p class="govuk-body">Say what it is about, and all the options for that stand here.</p>
  return (
    <Checkboxes
      class="govuk-checkboxes--small"
      {...ticks(form, 'options')}
      label={`Tick those that you explained. There are ${options.length} for this.`}
      items={options.map(one => ({ value: one.fact, text: one.title, hint: optionInWords(one) }))}
    />
  )
}

/** The same lines in the same order for each, so that none stands out. */
function optionInWords({ text, option, citation, ...fact }: Option): Words {
  const { whoDecides, cost, timeLimit, cannot } = option
  return [
    ...[text, `Who decides: ${whoDecides}`, `Cost: ${cost}`, `Time limit: ${timeLimit}`],
    ...[`What it cannot do: ${cannot}`, `Source: ${citation} (${checkedInWords(fact)}).`],
  ].map((line, at) => (
    <>
      {at > 0 && <br />}
      {line}
    </>
  ))
}

const checkedInWords = ({ state, checkedOn }: Pick<Fact, 'state' | 'checkedOn'>) =>
  state === 'checked' ? `checked ${dateInWords(checkedOn)}` : 'not verified by this service'

function Information({ form, facts }: { form: FormState; facts: readonly Fact[] }) {
  return (
    <>
      <Input
        {...field(form, '_facts')}
        id="find-facts"
        attributes={{ 'data-renews': 'facts' }}
        label="Find information"
        hint="The law, guidance, and the council’s own policy, each with its source."
        autocomplete="off"
      />
      <Look form={form} renews="facts" quiet>
        Find information
      </Look>
      <div data-part="facts">
        {facts.length > 0 && (
          <Checkboxes
            class="govuk-checkboxes--small"
            {...ticks(form, 'facts')}
            label="Tick what you told them"
            items={facts.map(one => ({
              value: one.fact,
              text: `${KIND_WORDS[one.kind]}: ${one.title}`,
              hint: `${one.text} Source: ${one.citation} (${checkedInWords(one)}).${one.background ? ` Background: ${one.background}` : ''}`,
            }))}
          />
        )}
      </div>
    </>
  )
}

function Signposts({
  form,
  organisations,
}: {
  form: FormState
  organisations: readonly OrganisationBrief[]
}) {
  return (
    <>
      <Input
        {...field(form, '_organisations')}
        id="find-organisations"
        attributes={{ 'data-renews': 'organisations' }}
        label="Find an organisation"
        hint="At least one that is independent of the council."
        autocomplete="off"
      />
      <Look form={form} renews="organisations" quiet>
        Find an organisation
      </Look>
      <div data-part="organisations">
        {organisations.length > 0 && (
          <Checkboxes
            class="govuk-checkboxes--small"
            {...ticks(form, 'signposts')}
            label="Tick those that you named"
            items={organisations.map(one => ({
              value: one.id,
              text: `${one.name}: ${INDEPENDENCE[one.independence]}`,
              hint: [
                ...one.contactLines.slice(0, 2),
                one.isVerified ? `Checked ${one.checkedOn}` : 'Details not checked yet',
              ].join('. '),
            }))}
          />
        )}
      </div>
    </>
  )
}

const INDEPENDENCE = {
  independent: 'independent of the council',
  'la-run': 'run by the council',
  other: 'other',
} as const

/** Asked only when the record calls for it: then the words are kept with it, and counted. */
function Reason({ form, name, label }: { form: FormState; name: string; label: string }) {
  if (!isTouched(form, [name])) return null
  return <Textarea {...field(form, name)} label={label} rows={2} spellcheck />
}
