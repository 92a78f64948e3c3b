import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Channel } from '../channel.ts'
import type { Tables } from '../schema/tables.ts'
import type { AskedBy, Direction, NextStep, Source, Verified, WithWhom } from './codes.ts'

/** A contact as it is entered. */
export interface NewContact {
  readonly words: string
  readonly channel: Channel
  readonly direction?: Direction
  readonly withWhom: WithWhom
  readonly person?: string | undefined
  readonly askedBy?: AskedBy
  readonly source?: Source | undefined
  readonly verbatim?: boolean
  readonly roleExplained?: boolean
  readonly verified?: Verified | undefined
  readonly outcome?: 'refused'
  readonly nextStep?: NextStep | undefined
  readonly issue?: string | undefined
  readonly case?: string | undefined
  readonly level?: number | undefined
  readonly minutes?: number | undefined
  /** Who took it, and when, where it was taken down on paper. */
  readonly takenBy?: string | undefined
  readonly at?: Date | undefined
  readonly isComplete: boolean
}

/** Enters a contact in a file and gives its id. Part of an act that holds the file's key to write. */
export async function enterContact(
  { sql, person, now }: Desk,
  file: string,
  seal: FileSeal,
  contact: NewContact,
): Promise<string> {
  const id = newId()
  const sealed = seal.seal(contact.words, { field: 'casework.contact.sealed_words', row: id, version: 1 })
  await sql
    .withTables<Tables>()
    .insertInto('casework.contact')
    .values({
      ...{ id, file, channel: contact.channel, with_whom: contact.withWhom, sealed_words: sealed },
      ...howItWas(contact),
      ...whatItWasAbout(contact),
      ...whoTookIt(contact, person?.id ?? ''),
      at: contact.at ?? now,
      completed_at: contact.isComplete ? now : null,
    })
    .execute()
  return id
}

const howItWas = (contact: NewContact) => ({
  direction: contact.direction ?? 'in',
  person: contact.person ?? null,
  asked_by: contact.askedBy ?? null,
  source: contact.source ?? sourceOf(contact),
  verbatim: contact.verbatim ?? false,
  role_explained: contact.roleExplained ?? false,
  verified: contact.verified ?? null,
  outcome: contact.outcome ?? null,
})

const whatItWasAbout = (contact: NewContact) => ({
  next_step: contact.nextStep ?? null,
  issue: contact.issue ?? null,
  case_id: contact.case ?? null,
  level: contact.level ?? null,
  minutes: contact.minutes ?? null,
})

const whoTookIt = ({ takenBy }: NewContact, me: string) => ({
  worker: takenBy ?? me,
  entered_by: takenBy && takenBy !== me ? me : null,
})

/** What came in writing they wrote, all else they said, as long as nobody says otherwise. */
const sourceOf = ({ channel, words }: NewContact): Source | null =>
  words.trim() === '' ? null : WRITTEN.includes(channel) ? 'wrote' : 'said'

const WRITTEN: readonly Channel[] = ['email', 'web_form', 'text', 'post']
