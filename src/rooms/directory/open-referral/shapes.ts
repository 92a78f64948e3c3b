/** Any JSON object, as a feed may hold it. */
export type Json = Readonly<Record<string, unknown>>

/** The JSON objects in a list; whatever else stands there is left out. */
export const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** True for a JSON object, not for a list or null. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text without the space around it; anything else is an empty one. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
