/** The given class names as one string, leaving out what is missing; undefined when none is left. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}

/** Ids for `aria-describedby`, in the order they are to be read; undefined when there are none. */
export const idList = classNames
