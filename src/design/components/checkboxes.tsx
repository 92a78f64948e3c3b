import type { Props } from '../words.ts'
import { Choices, type ChoicesProps } from './choices.tsx'

export type CheckboxesProps = ChoicesProps & Props<{ /** What is ticked. */ value?: string | string[] }>

/** A question with any number of answers, or one thing to agree to; `label` is its legend. */
export function Checkboxes({ value, ...props }: CheckboxesProps) {
  const ticked = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return <Choices {...props} kind="checkbox" isChecked={own => ticked.includes(own)} />
}
