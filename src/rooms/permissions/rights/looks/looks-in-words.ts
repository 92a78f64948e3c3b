import type { Desk } from '#platform/desk.ts'
import { whoLooked } from '#rooms/ledger'
import { namesOf, ROLE_WORDS, rolesOf } from '#rooms/people'
import { responsible } from '../responsibility/responsible.ts'
import { actForPerson } from './act-words.ts'

/** That somebody opened a file or did something in it, as it is told to the person it is about. */
export interface LookInWords {
  readonly at: Date
  readonly who: string
  readonly did: string
  /** Its place in the ledger, by which it can be checked. */
  readonly place: number
}

/** Everybody who looked at one file and what they did, newest first: by name or by role, as the service decided. */
export async function looksInWords(desk: Desk, file: string): Promise<LookInWords[]> {
  const looks = (await whoLooked(desk.sql, file)).filter(({ outcome }) => outcome === 'done')
  const actors = looks.flatMap(({ actor }) => actor ?? [])
  const isNamed = (await responsible(desk))?.namesStaff ?? false
  const whoIs = isNamed ? await namesOf(desk, actors) : await roleNamesOf(desk, actors)
  return looks.map(({ seq, at, actor, act }) => ({
    at: new Date(at),
    who: actor ? (whoIs.get(actor) ?? 'Somebody who has left') : 'Nobody signed in',
    did: actForPerson(act),
    place: seq,
  }))
}

async function roleNamesOf(desk: Desk, actors: readonly string[]): Promise<Map<string, string>> {
  const roles = await rolesOf(desk, actors)
  return new Map(
    [...roles].map(([actor, held]) => [actor, held.map(role => ROLE_WORDS[role].name).join(', ')]),
  )
}
