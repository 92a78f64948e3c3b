/** A file's reference as it is read out to a caller: EH-2041. */
export const referenceInWords = (reference: number): string => `EH-${reference}`

/** The digits of what may be a reference or part of one: "EH-20", "eh 2041", "2041"; without EH, at least three. */
export function referenceDigits(text: string): string | undefined {
  const [, named, digits = ''] = /^\s*(eh[\s-]*)?(\d{1,7})\s*$/i.exec(text) ?? []
  return digits.length >= (named ? 1 : 3) ? digits : undefined
}
