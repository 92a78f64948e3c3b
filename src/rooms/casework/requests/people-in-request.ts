import type { KINDS } from '../families/person-input.ts'
import { nameOf, type PersonDetails } from '../person-details.ts'
import type { Asker, RequestWords } from './request-words.ts'

/** Somebody as a file has them. */
export interface PersonSent {
  readonly kind: (typeof KINDS)[number]
  readonly details: PersonDetails
}

/** Who may ask for help. */
export const WHO_ASKS = ['parent', 'young-person', 'other'] as const
export type WhoAsks = (typeof WHO_ASKS)[number]

/** Whoever a request tells of: who asks, the child, and a practitioner who wrote for them. `who` is who asks, where the request does not say. */
export function peopleInRequest(words: RequestWords, who: WhoAsks): PersonSent[] {
  const { name = '', child, referral } = words
  const { phone, email, address, safeToContact, interpreter, replyBy } = words
  const asking = {
    name: nameOf(name),
    ...given({ phone, email, address, safeToContact, interpreter, replyBy }),
  }
  return [
    ...(Object.values(asking).some(Boolean) ? [{ kind: who, details: asking }] : []),
    ...(child ? [{ kind: 'child' as const, details: { name: nameOf(child) } }] : []),
    ...(referral ? [practitioner(referral)] : []),
  ]
}

/** Who asks, as the request says it; a practitioner asks for whoever agreed. Undefined where only the words can tell. */
export function whoAsks(from: Asker, { referral }: Pick<RequestWords, 'referral'>): WhoAsks | undefined {
  switch (from) {
    case 'practitioner':
      return referral?.agreedBy ?? 'parent'
    case 'unknown':
      return undefined
    default:
      return from
  }
}

function practitioner({ name, post, phone, email }: NonNullable<RequestWords['referral']>): PersonSent {
  const details = { name: nameOf(name), relation: 'professional', agencies: post, ...given({ phone, email }) }
  return { kind: 'other', details }
}

/** Only what was filled in. */
const given = <T extends Record<string, unknown>>(parts: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(parts).filter(([, text]) => text)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
