import type { VNode } from 'preact'

/** What may stand where a person reads: text, a number, markup made with JSX, or several of them. Text is always escaped. */
export type Words = string | number | VNode | false | null | undefined | Words[]

/** Extra attributes for one element: `data-…`, `aria-…` and the like. */
export type Attributes = Record<string, string | number | boolean | null | undefined>

/** Words, or words with a class, attributes and what else that place of a component knows. */
export type Part<More = unknown> = Words | Described<More>
export type Described<More = unknown> = { text: Words } & Props<{ class?: string; attributes?: Attributes }> &
  More

/** Lets every optional prop also be given as `undefined`, so that values that may be missing can be passed on. */
export type Props<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | undefined : T[K] }

/** The words of a part together with its class and attributes, however it was given. */
export function described<More>(part: Part<More>): Described<Partial<More>> {
  if (isDescribed(part)) return part as Described<Partial<More>>
  return { text: part } as Described<Partial<More>>
}

/** True when there is something to read: an empty string, null, false and undefined are nothing. */
export function isSaid(part: Part): boolean {
  const { text } = described(part)
  return text !== undefined && text !== null && text !== false && text !== ''
}

function isDescribed(part: Part): part is Described {
  return typeof part === 'object' && part !== null && !Array.isArray(part) && 'text' in part
}
