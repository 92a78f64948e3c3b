import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { whoLooked } from '#rooms/ledger'
import { namesOf } from '#rooms/people'
import { referenceInWords } from './reference.ts'
import type { Tables } from './schema/tables.ts'

/** How an act reads on the page of who looked. */
const ACT_WORDS: Readonly<Record<string, string>> = {
  'log-contact': 'Logged a contact',
  'amend-contact': 'Amended a contact',
  'finish-contact': 'Finished a contact',
  'log-agency-call': 'Noted that an agency asked',
  'keep-promise': 'Kept a promise',
  'let-go-promise': 'Let a promise go',
  'stop-reminders': 'Stopped reminders',
  'lift-reminders': 'Let reminders go again',
  'call-context': 'Looked at it during a call',
  'contact-to-finish': 'Read a contact',
  'open-file': 'Opened the file',
  'contact-to-amend': 'Read a contact',
  'read-case': 'Read a case',
  'case-timeline': 'Read a case',
  'case-from-contact': 'Read a contact',
  'begin-case': 'Opened a case',
  'change-case': 'Changed a case',
  'record-perspective': 'Wrote how they see it',
  'explain-options': 'Recorded which options were explained',
  'choose-option': 'Recorded what the family chose',
  'add-account': 'Wrote what somebody says',
  'confirm-account': 'Recorded that an account is confirmed',
  'mark-difference': 'Compared accounts',
  'record-disagreement': 'Recorded a disagreement',
  'explain-routes': 'Recorded what was explained in a disagreement',
  'end-disagreement': 'Recorded how a disagreement ended',
  'record-decision': 'Recorded a decision',
  'prompt-maker': 'Recorded that a decision’s maker was asked to tell the family',
  'tell-family': 'Recorded how the family knows of a decision',
  'release-decision': 'Released a decision to the family',
  'offer-follow-up': 'Offered support after a decision',
  'compute-dates': 'Worked out dates',
  'enter-date': 'Entered a date',
  'settle-date': 'Settled a date',
  'claim-exemption': 'Recorded what the council claims',
  'ask-for-facts': 'Asked somebody for the family',
  'record-finding': 'Recorded what was found out',
  'give-information': 'Recorded information given',
  'note-no-policy': 'Recorded that the council has no policy on this',
  'add-outcome': 'Recorded what came of it',
  'close-case': 'Closed a case',
  'rest-case': 'Let a case rest',
  'open-again': 'Opened a case again',
  'mark-opened-in-error': 'Marked a case as opened in error',
  'looked-at-file': 'Read who looked',
  'keep-document': 'Put in a document',
  'list-documents': 'Read the list of documents',
  'fetch-document': 'Fetched a document',
  'restrict-file': 'Restricted the file',
  'lift-restriction': 'Lifted the restriction',
  'grant-file': 'Opened the file to somebody',
  'withdraw-file': 'Closed the file to somebody',
  'exclude-person': 'Shut somebody out',
  'permissions-of': 'Read what may be shared',
  'record-permission': 'Recorded a permission',
  'renew-permission': 'Renewed a permission',
  'withdraw-permission': 'Withdrew a permission on their word',
  'begin-disclosure': 'Began to share something',
  'begin-lawful-disclosure': 'Began to pass something on, on a lawful ground',
  'change-disclosure': 'Changed what is to be shared',
  'read-disclosure': 'Read what is shared or to be shared',
  'choices-for-disclosure': 'Read what may go along',
  'look-over-disclosure': 'Looked at it as the second person',
  'send-disclosure': 'Shared something',
  'throw-away-disclosure': 'Threw away what was not shared',
  'record-told': 'Wrote down what was said to somebody',
  'what-left': 'Read what has left',
  'agency-requests-of': 'Read what agencies want',
  'record-agency-request': 'Recorded what an agency wants',
  'settle-agency-request': 'Recorded what the family said to it',
}

/** What somebody did with a file, in words; an act that has none yet stands by its name. */
export const actInWords = (act: string): string => ACT_WORDS[act] ?? act

/** Everybody who opened or changed this file, newest first, with the place of the entry in the ledger. */
export const lookedAtFile = query({
  name: 'looked-at-file',
  input: z.strictObject({ file: z.uuid() }),
  who: CASEWORKERS,
  async answer({ file }, desk) {
    const row = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.file')
      .select('reference')
      .where('id', '=', file)
      .executeTakeFirst()
    if (!row) return refuse(notFound)
    const looks = await whoLooked(desk.sql, file)
    const names = await namesOf(
      desk,
      looks.flatMap(({ actor }) => actor ?? []),
    )
    return {
      reference: referenceInWords(row.reference),
      looks: looks.map(({ seq, at, actor, act }) => ({
        place: seq,
        at: new Date(at),
        who: names.get(actor ?? '') ?? 'Nobody signed in',
        act: actInWords(act),
      })),
    }
  },
  about: ({ file }) => file,
})
