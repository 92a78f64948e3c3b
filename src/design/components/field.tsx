import { classNames } from '../class-names.ts'
import {
  type Attributes,
  type Described,
  described,
  isSaid,
  type Part,
  type Props,
  type Words,
} from '../words.ts'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { Label, type Size } from './label.tsx'

export type LabelPart = Part<Props<{ size?: Size; isPageHeading?: boolean }>>
export type ErrorPart = Part<Props<{ prefix?: string }>>

/** The element around a whole field: its class and attributes, and what stands just before and after the input. */
export type Group = Props<{ class?: string; attributes?: Attributes; before?: Words; after?: Words }>

/** What every field takes, so that `{...field('name')}` can be spread into any of them. */
export type FieldProps = Props<{
  /** Defaults to the name. */
  id?: string
  name: string
  label: LabelPart
  hint?: Part
  error?: ErrorPart
  /** Ids of other elements that describe the field. */
  describedBy?: string
  class?: string
  attributes?: Attributes
  group?: Group
}>

type FieldGroupProps = Pick<FieldProps, 'label' | 'hint' | 'error' | 'group'> & {
  id: string
  children: Words
}

/** One field with its label, hint and error in the order they are read. */
export function FieldGroup({ id, label, hint, error, group, children }: FieldGroupProps) {
  const { text, ...rest } = described(label)
  return (
    <div class={groupClass(error, group)} {...group?.attributes}>
      <Label {...rest} for={id}>
        {text}
      </Label>
      <FieldHelp id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** The class of the element around a field, which also marks that its answer needs another look. */
export function groupClass(error: ErrorPart, group?: Group): string | undefined {
  return classNames('govuk-form-group', hasError(error) && 'govuk-form-group--error', group?.class)
}

/** True when a field carries an error, even one without words of its own. */
export function hasError(error: ErrorPart): boolean {
  return isSaid(error) || (typeof error === 'object' && error !== null)
}

/** Hint and error of a field, with the ids that `helpIds` names. */
export function FieldHelp({ id, hint, error }: Pick<FieldProps, 'hint' | 'error'> & { id: string }) {
  return (
    <>
      {isSaid(hint) && <Hint {...spoken(hint)} id={`${id}-hint`} />}
      {hasError(error) && <ErrorMessage {...spoken(error)} id={`${id}-error`} />}
    </>
  )
}

/** The `aria-describedby` of a field: what was given first, then its hint, then its error. */
export function helpIds(
  id: string,
  { describedBy, hint, error }: Pick<FieldProps, 'describedBy' | 'hint' | 'error'>,
) {
  return classNames(describedBy, isSaid(hint) && `${id}-hint`, hasError(error) && `${id}-error`)
}

/** A part as the props of a component that takes its words as children. */
export function spoken<More>(part: Part<More>): Omit<Described<Partial<More>>, 'text'> & { children: Words } {
  const { text, ...rest } = described(part)
  return { ...rest, children: text }
}
