import { classNames } from '../class-names.ts'
import { type Attributes, isSaid, type Part, type Props, type Words } from '../words.ts'
import { FieldGroup, type FieldProps, hasError, helpIds, spoken } from './field.tsx'

export type InputProps = FieldProps &
  Props<{
    value?: string | number
    type?: string
    autocomplete?: string
    autocapitalize?: string
    inputmode?: string
    pattern?: string
    spellcheck?: boolean
    disabled?: boolean
    /** Shown before and after the input, for instance £. */
    prefix?: Part
    suffix?: Part
    wrapperClass?: string
    wrapperAttributes?: Attributes
  }>

/** A field for one line of text. */
export function Input(props: InputProps) {
  const { name, id = name, label, hint, error, group } = props
  const plain = !isSaid(props.prefix) && !isSaid(props.suffix) && !group?.before && !group?.after
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} group={group}>
      {plain ? <Box {...props} id={id} /> : <Wrapped {...props} id={id} />}
    </FieldGroup>
  )
}

function Wrapped(props: InputProps) {
  return (
    <div class={classNames('govuk-input__wrapper', props.wrapperClass)} {...props.wrapperAttributes}>
      {props.group?.before}
      {isSaid(props.prefix) && <Affix kind="prefix" part={props.prefix} />}
      <Box {...props} />
      {isSaid(props.suffix) && <Affix kind="suffix" part={props.suffix} />}
      {props.group?.after}
    </div>
  )
}

function Box({ id, name, class: extra, attributes, ...props }: InputProps) {
  const own: Attributes = {
    type: props.type || 'text',
    spellcheck: props.spellcheck === undefined ? undefined : String(props.spellcheck),
    value: props.value,
    disabled: props.disabled,
    'aria-describedby': helpIds(id ?? name, props),
    autocomplete: props.autocomplete,
    autocapitalize: props.autocapitalize,
    pattern: props.pattern,
    inputmode: props.inputmode,
  }
  const look = classNames('govuk-input', extra, hasError(props.error) && 'govuk-input--error')
  return <input class={look} id={id} name={name} {...own} {...attributes} />
}

function Affix({ kind, part }: { kind: 'prefix' | 'suffix'; part: Part }) {
  const {
    children,
    class: extra,
    attributes,
  } = spoken(part) as { children: Words; class?: string; attributes?: Attributes }
  return (
    <div class={classNames(`govuk-input__${kind}`, extra)} aria-hidden="true" {...attributes}>
      {children}
    </div>
  )
}
