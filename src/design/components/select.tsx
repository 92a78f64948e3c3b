import { classNames } from '../class-names.ts'
import type { Attributes, Props } from '../words.ts'
import { FieldGroup, type FieldProps, hasError, helpIds } from './field.tsx'

type Value = string | number | boolean
export type Option = Props<{
  /** Defaults to the text. */
  value?: Value
  text: string
  selected?: boolean
  disabled?: boolean
  attributes?: Attributes
}>
export type SelectProps = FieldProps &
  Props<{ value?: Value; items: (Option | false | null | undefined)[]; disabled?: boolean }>

/** A field to choose one of many from a list; for fewer than about eight choices radios are easier. */
export function Select({ name, id = name, class: extra, attributes, ...props }: SelectProps) {
  const own: Attributes = { disabled: props.disabled, 'aria-describedby': helpIds(id, props) }
  const look = classNames('govuk-select', extra, hasError(props.error) && 'govuk-select--error')
  return (
    <FieldGroup id={id} label={props.label} hint={props.hint} error={props.error} group={props.group}>
      {props.group?.before}
      <select class={look} id={id} name={name} {...own} {...attributes}>
        {props.items.map(item => item && <Choice {...item} chosen={props.value} />)}
      </select>
      {props.group?.after}
    </FieldGroup>
  )
}

function Choice({
  value,
  text,
  selected,
  disabled,
  attributes,
  chosen,
}: Option & { chosen: Value | undefined }) {
  const isChosen = selected ?? (chosen !== undefined && String(chosen) === String(value ?? text))
  const own: Attributes = {
    value: value === undefined ? undefined : String(value),
    selected: isChosen,
    disabled,
  }
  return (
    <option {...own} {...attributes}>
      {text}
    </option>
  )
}
