import { referenceInWords } from '../reference.ts'

/** A case as it is read out: the family's reference and its own short number, EH-1041/2. */
export const caseReference = (reference: number, number: number): string =>
  `${referenceInWords(reference)}/${number}`
