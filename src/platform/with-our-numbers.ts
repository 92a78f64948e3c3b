import type { Context } from '#platform/context.ts'
import { inOurNumbers, speaksOfPromises } from '#platform/our-promise.ts'

/** An answer with the service's own numbers of its promises; without any while they cannot be read. Anything but text stays as it is. */
export async function withOurNumbers<T>({ house }: Context, payload: T): Promise<T | string> {
  if (typeof payload !== 'string' || !speaksOfPromises(payload)) return payload
  return inOurNumbers(payload, await house.promises().catch(() => new Map()))
}
