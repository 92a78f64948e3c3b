import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { DEFAULT_STYLE, type HouseStyle } from '#design/house-style.ts'
import { type FormState, field } from '#platform/form.tsx'

/** The questions of a house style. Contrast is measured before anything is saved. */
export function StyleFields({ form, style = DEFAULT_STYLE }: { form: FormState; style?: HouseStyle }) {
  return (
    <>
      <p class="govuk-body">
        Its own, and nobody else’s: no council’s colours or marks. Colours that are hard to read are refused.
      </p>
      <Colour
        form={form}
        name="brand"
        stored={style.brand}
        label="Main colour"
        hint="Behind the name at the top."
      />
      <Colour
        form={form}
        name="accent"
        stored={style.accent}
        label="Second colour"
        hint="For links and buttons."
      />
      <Radios {...field(form, 'font', style.font)} label="Typeface" items={TYPEFACES} />
    </>
  )
}

interface ColourProps {
  form: FormState
  name: 'brand' | 'accent'
  stored: string
  label: string
  hint: string
}

function Colour({ form, name, stored, label, hint }: ColourProps) {
  return (
    <Input
      {...field(form, name, stored)}
      label={label}
      hint={`${hint} Like ${DEFAULT_STYLE[name]}`}
      class="govuk-input--width-10"
      spellcheck={false}
      autocomplete="off"
    />
  )
}

const TYPEFACES = [
  { value: 'atkinson', text: 'Atkinson Hyperlegible', hint: 'Made for readers with low vision' },
  { value: 'source-sans', text: 'Source Sans' },
  { value: 'system', text: 'Whatever the reader’s device uses', hint: 'The quickest on an old phone' },
]
