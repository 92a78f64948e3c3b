import { issueInWords } from '#rooms/facts'
import type { Whose } from '#rooms/vault'
import {
  ACCOUNT_KIND_WORDS,
  type AccountKind,
  openAccount,
  type Party,
  type Source,
  sourceInWords,
} from '../cases/account.ts'
import { openCaseDetails } from '../cases/case-details.ts'
import {
  DECIDER_WORDS,
  DECISION_KIND_WORDS,
  type Decider,
  type DecisionKind,
  openDecision,
  TOLD_BY_WORDS,
  type ToldBy,
} from '../cases/decision.ts'
import { holderInWords, openDueDate } from '../cases/due-date-words.ts'
import { openInquiry, PURPOSE_WORDS, type Purpose } from '../cases/inquiry.ts'
import { LEVEL_WORDS } from '../cases/level.ts'
import { OUTCOME_WORDS, type OutcomeKind, openOutcome } from '../cases/outcome.ts'
import { STAGE_WORDS, type Stage } from '../cases/stage.ts'
import { dayIn, lines, rowHolding } from './row-holding.ts'

export const heldCases = rowHolding('casework.case', (row, { seal, nameOf }) => {
  const { setting } = openCaseDetails(seal, row)
  return {
    kind: 'Case',
    at: row.opened_at,
    person: null,
    whose: 'ours',
    source: `Opened by ${nameOf(row.opened_by)}`,
    text: lines(
      `Case ${row.number}: ${issueInWords(row.issue) ?? row.issue}`,
      `Stage: ${STAGE_WORDS[row.stage as Stage] ?? row.stage}`,
      `Level: ${LEVEL_WORDS[row.level] ?? row.level}`,
      `State: ${row.state}`,
      `Worker: ${nameOf(row.worker)}`,
      setting && `School or setting: ${setting}`,
    ),
  }
})

const PARTY_WHOSE: Readonly<Record<Party, Whose>> = {
  ...{ parent: 'parent', 'young-person': 'young-person', child: 'child', 'other-parent': 'other-parent' },
  ...{ school: 'school', la: 'la', health: 'health', 'social-care': 'social-care', other: 'other' },
}

export const heldAccounts = rowHolding('casework.account', (row, { seal }) => {
  const { words, who } = openAccount(seal, row)
  const party = row.party as Party
  return {
    kind: ACCOUNT_KIND_WORDS[row.kind as AccountKind],
    at: row.at,
    person: null,
    whose: PARTY_WHOSE[party],
    source: sourceInWords(row.source as Source, row.verbatim, party, who),
    text: words,
  }
})

export const heldInquiries = rowHolding('casework.inquiry', (row, { seal, nameOf }) => {
  const { asked, found } = openInquiry(seal, row)
  return {
    kind: 'What we asked for the family',
    at: row.at,
    person: null,
    whose: PARTY_WHOSE[row.party as Party],
    source: `${PURPOSE_WORDS[row.purpose as Purpose]}; asked by ${nameOf(row.by)}`,
    text: lines(`Asked: ${asked}`, found && `Found: ${found}`),
  }
})

/** Also what the family was not told yet: an answer about one's own data leaves no decision out (R15). */
export const heldDecisions = rowHolding('casework.decision', (row, { seal, nameOf }) => {
  const { words, caseWorker } = openDecision(seal, row)
  return {
    kind: 'Decision',
    at: row.at,
    person: null,
    whose: 'ours',
    source: `Recorded by ${nameOf(row.by)}`,
    text: lines(
      `${DECISION_KIND_WORDS[row.kind as DecisionKind] ?? row.kind}, on ${dayIn(row.made_on)}`,
      `Whose decision: ${DECIDER_WORDS[row.whose as Decider]}`,
      row.notice_sent_on && `Letter sent on ${dayIn(row.notice_sent_on)}`,
      row.told_by && `How the family knows: ${TOLD_BY_WORDS[row.told_by as ToldBy]}`,
      caseWorker && `Case worker named for it: ${caseWorker}`,
      words,
    ),
  }
})

export const heldReleases = rowHolding('casework.decision_release', (row, { nameOf }) => ({
  kind: 'Decision released to the family',
  at: row.at,
  person: null,
  whose: 'ours',
  source: `By ${nameOf(row.by)}`,
  text: 'We told the family of a decision ourselves, so that no right was lost.',
}))

export const heldDates = rowHolding('casework.due_date', (row, { seal }) => {
  const { what, notes } = openDueDate(seal, row)
  return {
    kind: row.hearing ? 'Hearing' : 'Date that counts',
    at: row.at,
    person: null,
    whose: 'ours',
    source: row.source,
    text: lines(
      `${dayIn(row.due_on)}: ${what}`,
      `Who has to act: ${holderInWords(row.duty_holder)}`,
      ...notes,
    ),
  }
})

export const heldOutcomes = rowHolding('casework.outcome', (row, { seal, nameOf }) => ({
  kind: 'What came of it',
  at: row.at,
  person: null,
  whose: 'ours',
  source: `Recorded by ${nameOf(row.by)}`,
  text: lines(OUTCOME_WORDS[row.kind as OutcomeKind] ?? row.kind, openOutcome(seal, row)),
}))
