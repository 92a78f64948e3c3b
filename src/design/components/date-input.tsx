import { classNames } from '../class-names.ts'
import type { Attributes, Props } from '../words.ts'
import { FieldHelp, type FieldProps, groupClass, hasError, helpIds } from './field.tsx'
import { Fieldset, type FieldsetProps, type LegendPart } from './fieldset.tsx'
import { Input } from './input.tsx'

export type DatePart = Props<{
  name: string
  /** Defaults to the name with a capital. */
  label?: string
  /** Width in characters: 2, for a year 4. */
  width?: number
  value?: string | number
  /** True marks this part, false leaves it unmarked; by default an error marks all parts. */
  error?: boolean
  id?: string
  class?: string
  inputmode?: string
  autocomplete?: string
  pattern?: string
  attributes?: Attributes
}>
export type DateParts = Record<string, string | number | undefined>
export type DateInputProps = Omit<FieldProps, 'label' | 'name'> &
  Props<{
    /** The parts are posted as `name-day`, `name-month`, `name-year`; without a name as `day`, `month`, `year`. */
    name?: string
    /** The legend. */
    label?: LegendPart
    /** `{ day, month, year }` as typed, or a date as `2026-11-22`. */
    value?: string | DateParts
    parts?: (DatePart | false | null | undefined)[]
    fieldset?: Pick<FieldsetProps, 'class' | 'attributes'>
  }>

const DAY_MONTH_YEAR: DatePart[] = [{ name: 'day' }, { name: 'month' }, { name: 'year', width: 4 }]

/** A date that somebody knows or can look up, in three small fields. What was typed stays as it was typed. */
export function DateInput({
  id,
  name,
  label,
  value,
  parts = DAY_MONTH_YEAR,
  fieldset,
  ...props
}: DateInputProps) {
  const own = id ?? name ?? 'date'
  const describedBy = helpIds(own, props)
  const isMarked = marker(parts, hasError(props.error))
  const inner = (
    <>
      <FieldHelp id={own} hint={props.hint} error={props.error} />
      <div class={classNames('govuk-date-input', props.class)} {...props.attributes} id={own}>
        {props.group?.before}
        {parts.map(
          part =>
            part && (
              <PartField id={own} prefix={name} value={typed(value)} part={part} isMarked={isMarked(part)} />
            ),
        )}
        {props.group?.after}
      </div>
    </>
  )
  return (
    <div class={groupClass(props.error, props.group)} {...props.group?.attributes}>
      {label || fieldset ? (
        <Fieldset legend={label} describedBy={describedBy} role="group" {...fieldset}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </div>
  )
}

function marker(parts: DateInputProps['parts'], hasError: boolean): (part: DatePart) => boolean {
  const someAreNamed = (parts ?? []).some(part => part && part.error === true)
  return part => part.error ?? (hasError && !someAreNamed)
}

function typed(value: string | DateParts = {}): DateParts {
  if (typeof value !== 'string') return value
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? []
  return year ? { day: String(Number(day)), month: String(Number(month)), year } : { day: value }
}

type PartFieldProps = {
  id: string
  prefix: string | undefined
  value: DateParts
  part: DatePart
  isMarked: boolean
}

function PartField({ id, prefix, value, part, isMarked }: PartFieldProps) {
  const { name, width = 2, error, class: extra, ...rest } = part
  return (
    <div class="govuk-date-input__item">
      <Input
        inputmode="numeric"
        {...rest}
        label={{ text: part.label ?? capitalised(name), class: 'govuk-date-input__label' }}
        id={part.id ?? `${id}-${name}`}
        name={prefix ? `${prefix}-${name}` : name}
        value={part.value ?? value[name]}
        class={classNames(
          'govuk-date-input__input',
          isMarked && 'govuk-input--error',
          `govuk-input--width-${width}`,
          extra,
        )}
      />
    </div>
  )
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
}
