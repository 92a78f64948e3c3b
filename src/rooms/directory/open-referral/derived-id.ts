import { digest } from '#platform/crypto.ts'

/**
 * A UUID (version 8, RFC 9562) that follows from a kind of thing and what it belongs to: Open Referral wants an id for
 * each part of an entry, always the same, and we keep entries whole.
 */
export function derivedId(kind: string, of: string): string {
  const hex = digest(`open-referral ${kind} ${of}`).toString('hex')
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
