import { newId } from '#platform/crypto.ts'
import type { Kept } from './service-that-kept-its-promises.ts'

/** How a control's promise is broken by somebody with the database in their hands, whom the product cannot refuse. */
export interface GoingRound {
  /** What they do: statements and their values. */
  readonly by: (kept: Kept) => readonly (readonly [string, unknown[]?])[]
  /** So many days later it is looked at; sixty, when nothing is still to come. */
  readonly days?: number
  /**
   * Nothing is refused here: the product goes on and says what is missing. By the policy's own measure it must be found,
   * as this where that measure knows no breach.
   */
  readonly reminded?: 'breached' | 'at-risk'
}

/** Every control by which an enforced promise stands, and how it is gone round. */
export const GOING_ROUND: Readonly<Record<string, GoingRound>> = {
  'allocated-without-interest': {
    by: ({ families: { kept } }) => [
      [
        `insert into interests.match (id, thing, is_request, about, worker, grade, grounds, of_leader, found_at, found_how,
           standing, judged_at)
         select $1, c.file, false, $1, c.worker, 'own', '{name}', false, now(), 'own', 'confirmed', now()
         from casework.case c where c.worker is not null and c.state <> 'closed' and c.id <> $2 limit 1`,
        [newId(), kept.case],
      ],
    ],
  },
  'background-shown': {
    reminded: 'at-risk',
    by: () => [
      ["update facts.wording set wording = wording - 'background' where wording->>'kind' = 'local-policy'"],
    ],
  },
  'decisions-are-the-familys': {
    by: () => [
      ['alter table casework.decision drop constraint decision_whose_check'],
      ["update casework.decision set whose = 'the-service' where whose = 'la'"],
    ],
  },
  'decisions-left-to-their-makers': { by: () => [['delete from casework.decision_release']] },
  'discrete-database': { by: () => [['alter table casework.saved_filter no force row level security']] },
  'facts-asked-with-purpose': {
    by: () => [
      ['alter table casework.inquiry drop constraint inquiry_purpose_check'],
      ["update casework.inquiry set purpose = 'press'"],
    ],
  },
  'full-range-of-options': { by: () => [["delete from casework.reason where what = 'one-option'"]] },
  'independent-check-offered': {
    by: () => [["delete from casework.reason where what = 'no-independent-signpost'"]],
  },
  'information-rests-on-law': { by: () => [["update casework.information_given set kind = 'hearsay'"]] },
  'interests-declared': {
    reminded: 'breached',
    by: () => [
      ['delete from interests.declaration where ctid <> (select min(ctid) from interests.declaration)'],
    ],
  },
  'managers-have-no-reach': {
    by: () => [
      [
        `insert into people.role_held (person, role, since)
         select person, 'line-manager', since from people.role_held where role = 'officer' limit 1`,
      ],
    ],
  },
  'never-in-the-councils-name': {
    by: () => [
      ['alter table permissions.agency_request drop constraint agency_request_outcome_check'],
      ["update permissions.agency_request set outcome = 'accepted'"],
    ],
  },
  'notes-offered': {
    reminded: 'breached',
    by: () => [['update casework.meeting set notes_offered = null, notes_are = null']],
  },
  'nothing-shared-unpermitted': {
    by: () => [
      ['alter table permissions.permission disable trigger user'],
      ['update permissions.permission set until_on = from_on - 9, from_on = from_on - 9'],
    ],
  },
  'one-role-at-each-meeting': {
    by: () => [
      ['alter table casework.attendance drop constraint attendance_role_check'],
      ['alter table casework.attendance drop constraint attendance_check'],
      ["update casework.attendance set role = 'decision'"],
    ],
  },
  'own-house-style': {
    by: () => [[`update service.service set style = style || '{"accent": "#fefefe"}'`]],
  },
  'perspective-first': {
    by: () => [["delete from casework.reason where what = 'perspective-not-asked'"]],
  },
  'promises-kept': {
    by: ({ families: { kept } }) => [
      [
        `insert into casework.promise (id, file, case_id, kind, due_at, made_by, made_at, sealed_words)
         values ($1, $2, $3, 'other', '2026-11-23', $1, '2026-11-21', '')`,
        [newId(), kept.file, kept.case],
      ],
    ],
  },
  'role-explained': {
    by: ({ families: { excused } }) => [
      ["delete from casework.reason where what = 'role-not-explained' and case_id = $1", [excused.case]],
    ],
  },
  'routes-explained': {
    by: ({ families: { excused } }) => [
      ["delete from casework.reason where what = 'routes-missing' and case_id = $1", [excused.case]],
    ],
  },
  'safeguarding-by-its-route': {
    by: ({ families: { kept } }) => [
      ['delete from permissions.concern_step'],
      ['delete from permissions.concern'],
      [
        `insert into permissions.disclosure (id, file, ground, body_kind, by, at, changed_by, way, left_at, left_by,
           left_on, sealed_words)
         values ($1, $2, 'child-protection', 'social-care', $1, '2026-11-22', $1, 'printed', '2026-11-22', $1,
           '2026-11-22', '')`,
        [newId(), kept.file],
      ],
    ],
  },
  'sessions-end': {
    days: 0,
    by: () => [["update people.session set started_at = started_at - interval '3 days'"]],
  },
  'spoken-for-with-agreement': {
    by: () => [
      ['alter table casework.speaking drop constraint speaking_agreed_how_check'],
      ["update casework.speaking set agreed_how = 'not-asked'"],
    ],
  },
  'support-after-decisions': {
    by: ({ families: { kept } }) => [
      [
        `update casework.decision set follow_up_offered_at = told_at - interval '1 day'
         where case_id = $1 and told_at is not null`,
        [kept.case],
      ],
    ],
  },
  'views-are-the-parents': {
    by: () => [
      [
        `insert into casework.views_version (id, file, views, number, how, sealed_words, by, at)
         select $1, file, views, number + 1, 'our-wording', '', by, at - interval '1 hour' from casework.views_approval`,
        [newId()],
      ],
    ],
  },
  'views-carry-their-source': {
    by: () => [
      ['alter table casework.account drop constraint account_source_check'],
      ["update casework.account set source = 'rumour'"],
    ],
  },
}
