import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { type FormState, field, ticks } from '#platform/form.tsx'
import { LEVEL_WORDS, LEVELS } from '../../cases/level.ts'
import { CHANNEL_WORDS, CHANNELS } from '../../channel.ts'
import { DIRECTION_WORDS, DIRECTIONS } from '../codes.ts'
import { SIX } from '../missing-to-complete.ts'

/** How long it took, and which level of support it was: suggested, unless somebody says otherwise. */
export function Length({ form, stored }: { form: FormState; stored?: { minutes: number | null } }) {
  const minutes = stored?.minutes ?? undefined
  return (
    <>
      <Input
        {...field(form, 'minutes', minutes === undefined ? undefined : String(minutes))}
        label="Minutes"
        inputmode="numeric"
        class="govuk-input--width-3"
        autocomplete="off"
      />
      <Select
        {...field(form, 'level')}
        label="Level of support"
        items={[
          { value: '', text: 'As suggested: 1, or 2 for two hours, a visit or a case' },
          ...LEVELS.map(value => ({ value, text: LEVEL_WORDS[Number(value)] ?? value })),
        ]}
      />
    </>
  )
}

/** How they got in touch, and whether somebody else took it down on paper. */
export function How({
  form,
  colleagues,
}: {
  form: FormState
  colleagues: readonly { id: string; name: string }[]
}) {
  const isOpen = ['takenBy', 'tookPlace'].some(
    name => form.typed[name] || form.faults[name] || form.refusal?.field === name,
  )
  return (
    <>
      <Radios
        class="govuk-radios--small"
        {...field(form, 'channel', 'phone')}
        label="How they got in touch"
        inline
        items={CHANNELS.map(value => ({ value, text: CHANNEL_WORDS[value] }))}
      />
      <Radios
        class="govuk-radios--small"
        {...field(form, 'direction', 'in')}
        label="Who got in touch?"
        inline
        items={DIRECTIONS.map(value => ({ value, text: DIRECTION_WORDS[value] }))}
      />
      <Details summary="Taken down on paper, or by somebody else" open={isOpen}>
        <Select
          {...field(form, 'takenBy')}
          label="Who took it?"
          items={[
            { value: '', text: 'I did' },
            ...colleagues.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <Input
          {...field(form, 'tookPlace')}
          label="When was it?"
          hint="For instance: Fri 15:30, yesterday 10am, 20 Nov 11:00."
          class="govuk-input--width-20"
          autocomplete="off"
        />
      </Details>
    </>
  )
}

/** Distress or a death in the family: one tick, and no reminder goes out. */
export const Distress = ({ form }: { form: FormState }) => (
  <Checkboxes
    class="govuk-checkboxes--small"
    {...ticks(form, 'stopReminders')}
    label={{ text: 'Reminders', class: 'govuk-visually-hidden' }}
    items={[
      {
        value: 'yes',
        text: 'Stop every reminder and questionnaire to this family',
        hint: 'For instance after a death, or in great distress. The reason is not kept.',
      },
    ]}
  />
)

/** What a whole record has: said before saving, so that nobody is held back by it. */
export const WhatCompletes = () => (
  <p class="govuk-hint" id="what-completes">
    You can save at any time. A whole record says {Object.values(SIX).join(', ')}; whatever is missing stands
    on the team’s list to be finished.
  </p>
)
