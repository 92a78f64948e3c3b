import type { Props } from '../words.ts'
import { Choices, type ChoicesProps } from './choices.tsx'

export type RadiosProps = ChoicesProps &
  Props<{ value?: string /** Side by side: for two short choices. */; inline?: boolean }>

/** A question with one answer out of a few; `label` is its legend. Nothing is chosen beforehand unless `value` says so. */
export function Radios({ value, inline, ...props }: RadiosProps) {
  const look = inline ? `govuk-radios--inline ${props.class ?? ''}`.trim() : props.class
  return <Choices {...props} class={look} kind="radio" isChecked={own => !!value && own === value} />
}
