import type { Command } from '#platform/command.ts'
import type { Context } from '#platform/context.ts'
import { mac } from '#platform/crypto.ts'
import { type Refusal, refuse, tooMany, tooQuick } from '#platform/refusal.ts'

/** From where and how soon an act was sent, where that is known. */
export interface Sent {
  /** The address, as the web server knows it: only a hash of it is kept, in memory, for an hour. */
  readonly address?: string
  /** When the form was shown, in milliseconds since 1970. */
  readonly shownAt?: number
}

const AN_HOUR_MS = 3_600_000
const KNOWN_AT_MOST = 20_000

/** When acts were done, by act and hash of address, for each opened service; gone with the process. */
const done = new WeakMap<Context, Map<string, number[]>>()

/** Refuses an act when too many came before it. Whoever is signed in is never held off. */
export function tooManyBefore(
  context: Context,
  { name, holdOff }: Command,
  { address }: Sent,
): Refusal | undefined {
  if (!holdOff || address === undefined) return undefined
  const isOver =
    lately(context, name, address).length >= holdOff.fromOneAddress ||
    lately(context, name, '').length >= holdOff.inAll
  return isOver ? refuse(tooMany) : undefined
}

/** Refuses an act that was sent sooner than anybody can type. */
export function sentTooSoon(context: Context, { holdOff }: Command, { shownAt }: Sent): Refusal | undefined {
  if (!holdOff?.seconds || shownAt === undefined) return undefined
  const took = context.clock.now().getTime() - shownAt
  return took < holdOff.seconds * 1_000 ? refuse(tooQuick) : undefined
}

/** Counts an act that was done. */
export function countDone(context: Context, { name, holdOff }: Command, { address }: Sent): void {
  if (!holdOff || address === undefined) return
  for (const from of [address, '']) remember(context, name, from)
}

function remember(context: Context, name: string, address: string): void {
  const all = done.get(context) ?? new Map<string, number[]>()
  done.set(context, all)
  const key = keyOf(context, name, address)
  const times = [...lately(context, name, address), context.clock.now().getTime()]
  // Whoever came last stands last, so that a flood of addresses pushes out the oldest only.
  all.delete(key)
  all.set(key, times)
  const [oldest] = all.keys()
  if (all.size > KNOWN_AT_MOST && oldest !== undefined) all.delete(oldest)
}

function lately(context: Context, name: string, address: string): number[] {
  const now = context.clock.now().getTime()
  const times = done.get(context)?.get(keyOf(context, name, address)) ?? []
  return times.filter(time => now - time < AN_HOUR_MS)
}

const keyOf = ({ formKey }: Context, name: string, address: string): string =>
  mac(formKey, `hold-off|${name}|${network(address)}`).toString('base64url')

/** Of the long addresses (IPv6) the first half: one household has more of the others than there are stars. */
const network = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
