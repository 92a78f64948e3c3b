import { open, SealBroken, seal } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'

const GOOD_FOR_MS = 60 * 60_000

/** What is offered on a page and comes back with its form: an app's secret, a recovery code. */
export type OfferKind = 'authenticator' | 'recovery-code'

/**
 * Something secret that was made for a page, sealed so that the page can bring it back: nothing is kept until it is
 * taken up. Bound to what it is for, to the person and to their session; good for an hour.
 */
export function makeOffer(desk: Desk, kind: OfferKind, person: string, secret: string): string {
  const text = JSON.stringify({ secret, at: desk.now.getTime() })
  return seal(keyOf(desk), text, about(desk, kind, person)).toString('base64url')
}

/** What was offered; undefined when it was offered to somebody else, for something else, by nobody, or too long ago. */
export function takeOffer(desk: Desk, kind: OfferKind, person: string, offer: string): string | undefined {
  try {
    const text = open(keyOf(desk), Buffer.from(offer, 'base64url'), about(desk, kind, person)).toString()
    const { secret, at } = JSON.parse(text) as { secret: string; at: number }
    return desk.now.getTime() - at < GOOD_FOR_MS ? secret : undefined
  } catch (fault) {
    if (fault instanceof SealBroken) return undefined
    throw fault
  }
}

/** What was offered before, when its form comes back with a mistake; else something new. Gives both, to be shown. */
export function standingOffer(
  desk: Desk,
  kind: OfferKind,
  person: string,
  typed: unknown,
  make: () => string,
): { secret: string; offer: string } {
  const before = typeof typed === 'string' ? takeOffer(desk, kind, person, typed) : undefined
  if (before && typeof typed === 'string') return { secret: before, offer: typed }
  const secret = make()
  return { secret, offer: makeOffer(desk, kind, person, secret) }
}

const keyOf = ({ secret }: Desk) => secret.derive('offer')

const about = ({ caller }: Desk, kind: OfferKind, person: string) =>
  `people.offer|${kind}|${person}|${caller?.cookie?.toString('base64') ?? ''}`
