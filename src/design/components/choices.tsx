import { classNames } from '../class-names.ts'
import { type Attributes, isSaid, type Part, type Props, type Words } from '../words.ts'
import { FieldHelp, type FieldProps, groupClass, helpIds, spoken } from './field.tsx'
import { Fieldset, type FieldsetProps, type LegendPart } from './fieldset.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

export type Choice = Props<{
  value: string | number
  text: Words
  hint?: Part
  checked?: boolean
  disabled?: boolean
  id?: string
  /** Other than the group's name; checkboxes only. */
  name?: string
  /** `exclusive`: choosing this one clears the others; checkboxes only. */
  behaviour?: 'exclusive'
  /** Shown when this choice is made (always, without scripts). */
  conditional?: Words
  labelClass?: string
  labelAttributes?: Attributes
  attributes?: Attributes
}>
export type ChoiceItem = Choice | { divider: Words } | false | null | undefined

export type ChoicesProps = Omit<FieldProps, 'label'> &
  Props<{
    /** The legend of the group. */
    label?: LegendPart
    fieldset?: Pick<FieldsetProps, 'class' | 'attributes'>
    items: ChoiceItem[]
  }>

type Kind = 'radio' | 'checkbox'
type GroupProps = ChoicesProps & { kind: Kind; isChecked: (value: string) => boolean }

/** The shared shape of radios and checkboxes: legend, hint, error, then one line a choice. */
export function Choices(props: GroupProps) {
  const { name, id = name, kind, label, fieldset, group } = props
  const isGrouped = isSaid(label) || fieldset !== undefined
  const describedBy = helpIds(id, props)
  const inner = (
    <>
      <FieldHelp id={id} hint={props.hint} error={props.error} />
      <div class={classNames(block(kind), props.class)} {...props.attributes} data-module={block(kind)}>
        {group?.before}
        {props.items.map(
          (item, index) => item && <Line {...{ ...props, item, index, id, isGrouped, describedBy }} />,
        )}
        {group?.after}
      </div>
    </>
  )
  return (
    <div class={groupClass(props.error, group)} {...group?.attributes}>
      {isGrouped ? (
        <Fieldset legend={label} describedBy={describedBy} {...fieldset}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </div>
  )
}

type LineProps = GroupProps & {
  item: Exclude<ChoiceItem, false | null | undefined>
  index: number
  isGrouped: boolean
  describedBy: string | undefined
}

function Line({ item, index, ...props }: LineProps) {
  if ('divider' in item) return <div class={`${block(props.kind)}__divider`}>{item.divider}</div>
  const id = item.id || (index ? `${props.id}-${index + 1}` : String(props.id))
  const isChecked = item.checked ?? props.isChecked(String(item.value))
  return (
    <>
      <div class={`${block(props.kind)}__item`}>
        <Tick {...props} item={item} id={id} isChecked={isChecked} />
        <Label
          for={id}
          class={classNames(`${block(props.kind)}__label`, item.labelClass)}
          attributes={item.labelAttributes}
        >
          {item.text}
        </Label>
        {isSaid(item.hint) && <LineHint id={id} kind={props.kind} hint={item.hint} />}
      </div>
      {item.conditional && (
        <div
          class={classNames(
            `${block(props.kind)}__conditional`,
            !isChecked && `${block(props.kind)}__conditional--hidden`,
          )}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      )}
    </>
  )
}

function LineHint({ id, kind, hint }: { id: string; kind: Kind; hint: Part }) {
  const props = spoken(hint)
  return <Hint {...props} id={`${id}-item-hint`} class={classNames(`${block(kind)}__hint`, props.class)} />
}

type TickProps = Omit<LineProps, 'item' | 'index' | 'isChecked'> & {
  item: Choice
  id: string
  isChecked: boolean
}

function Tick({ kind, item, id, name, isChecked, isGrouped, describedBy }: TickProps) {
  const own: Attributes = {
    value: String(item.value),
    checked: isChecked,
    disabled: item.disabled,
    'data-aria-controls': item.conditional ? `conditional-${id}` : undefined,
    'data-behaviour': item.behaviour,
    'aria-describedby': classNames(
      kind === 'checkbox' && !isGrouped && describedBy,
      isSaid(item.hint) && `${id}-item-hint`,
    ),
  }
  const itemName = kind === 'checkbox' ? (item.name ?? name) : name
  return (
    <input
      class={`${block(kind)}__input`}
      id={id}
      name={itemName}
      type={kind}
      {...own}
      {...item.attributes}
    />
  )
}

function block(kind: Kind): string {
  return kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
}
