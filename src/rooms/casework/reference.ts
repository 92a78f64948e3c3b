/** A file's reference as it is read out to a caller: EH-2041. */
export const referenceInWords = (reference: number): string => `EH-${reference}`

/** The number in what somebody typed as a reference ("EH-2041", "eh 2041", "2041"); undefined when it is none. */
export function referenceIn(text: string): number | undefined {
  const digits = /^\s*(?:eh[\s-]*)?(\d{4,7})\s*$/i.exec(text)?.[1]
  return digits ? Number(digits) : undefined
}
