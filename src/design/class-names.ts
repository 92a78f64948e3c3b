/** The given class names (or ids) as one string in the order given, leaving out what is missing; undefined when none is left. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}
