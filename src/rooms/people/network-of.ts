/**
 * A household's or an office's part of the network: an IPv4 address, or the first half of an IPv6 one, which a single
 * machine can change the rest of at will. Undefined for this machine's own address: behind a proxy that the settings do
 * not name, everybody comes from there, and one person's mistakes would shut out all.
 */
export function networkOf(address: string | undefined): string | undefined {
  const plain = address?.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain || plain === '::1' || plain.startsWith('127.')) return undefined
  if (!plain.includes(':')) return plain
  const [front = '', back = ''] = plain.split('::')
  const [before, after] = [front, back].map(part => part.split(':').filter(Boolean))
  const zeros = Array<string>(Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0))).fill('0')
  const whole = plain.includes('::') ? [...(before ?? []), ...zeros, ...(after ?? [])] : plain.split(':')
  return whole.slice(0, 4).join(':')
}
