import { classNames } from '../class-names.ts'
import type { Attributes, Props } from '../words.ts'
import { FieldGroup, type FieldProps, hasError, helpIds } from './field.tsx'

export type TextareaProps = FieldProps &
  Props<{ value?: string; rows?: number; spellcheck?: boolean; autocomplete?: string; disabled?: boolean }>

/** A field for several lines of text. */
export function Textarea({ name, id = name, class: extra, attributes, ...props }: TextareaProps) {
  const own: Attributes = {
    rows: props.rows || 5,
    spellcheck: props.spellcheck === undefined ? undefined : String(props.spellcheck),
    disabled: props.disabled,
    'aria-describedby': helpIds(id, props),
    autocomplete: props.autocomplete,
  }
  const look = classNames('govuk-textarea', hasError(props.error) && 'govuk-textarea--error', extra)
  return (
    <FieldGroup id={id} label={props.label} hint={props.hint} error={props.error} group={props.group}>
      {props.group?.before}
      <textarea class={look} id={id} name={name} {...own} {...attributes}>
        {asTyped(props.value)}
      </textarea>
      {props.group?.after}
    </FieldGroup>
  )
}

/** A browser drops the first line break inside a textarea; doubling it keeps what the person typed. */
function asTyped(value = ''): string {
  return value.startsWith('\n') ? `\n${value}` : value
}
