import { digest } from '#platform/crypto.ts'

/** Letters and numbers that nobody takes for each other when they are read out (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 7

/**
 * What a request is called, such as `R-7K3M9TD`: made of its random id alone, so that giving it looks nothing up and can
 * tell nothing of who is known.
 */
export function requestReference(request: string): string {
  const bytes = digest(`request|${request}`)
  return `R-${[...bytes.subarray(0, LENGTH)].map(byte => SIGNS[byte % SIGNS.length]).join('')}`
}
