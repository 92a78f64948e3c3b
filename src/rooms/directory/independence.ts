/** Whether an organisation stands apart from the council: shown in words wherever it is named (K16, C18); with
 * `other` always goes the reason. */
export const INDEPENDENCE = {
  independent: 'Independent of the council',
  'la-run': 'Run by the council',
  other: 'Other',
} as const
export type Independence = keyof typeof INDEPENDENCE
export const INDEPENDENCE_CODES = Object.keys(INDEPENDENCE) as [Independence, ...Independence[]]

/** The words for a code. */
export const independenceInWords = (code: string): string =>
  INDEPENDENCE[code as Independence] ?? INDEPENDENCE.other
