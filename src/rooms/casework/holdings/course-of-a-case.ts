import { CLOSED_BECAUSE_WORDS, type ClosedBecause } from '../cases/closing.ts'
import {
  ENDING_WORDS,
  type Ending,
  OPPONENT_WORDS,
  type Opponent,
  WAY_WORDS,
  type Way,
} from '../cases/disagreement.ts'
import { ROUTE_WORDS, type Route } from '../cases/routes.ts'
import { dayIn, lines, rowHolding } from './row-holding.ts'

/** What the service did and noted in the course of a case: its own record. */
const ours = { person: null, whose: 'ours' } as const

export const heldChanges = rowHolding('casework.case_change', (row, { nameOf }) => {
  const isWorker = row.what === 'worker'
  const said = (value: string | null) => (isWorker ? nameOf(value) : (value ?? 'nothing'))
  return {
    ...ours,
    kind: 'Change in a case',
    at: row.at,
    source: `By ${nameOf(row.by)}`,
    text: isWorker
      ? `The worker changed${row.became ? ` to ${said(row.became)}` : ''}`
      : `Changed: ${row.what}, from ${said(row.was)} to ${said(row.became)}`,
  }
})

export const heldAllocations = rowHolding('casework.allocation', (row, { nameOf }) => ({
  ...ours,
  kind: 'Who works on the case',
  at: row.at,
  source: `By ${nameOf(row.by)}`,
  text: `Given to ${nameOf(row.worker)} (${row.because})`,
}))

export const heldHandovers = rowHolding('casework.handed_over', (row, { nameOf }) => ({
  ...ours,
  kind: 'Handed over',
  at: row.at,
  source: 'While somebody was away or had left',
  text: `A ${row.what} was handed over to ${nameOf(row.became)}`,
}))

export const heldReasons = rowHolding('casework.reason', (row, { seal, nameOf }) => ({
  ...ours,
  kind: 'Reason given',
  at: row.at,
  source: `By ${nameOf(row.by)}, about: ${row.what.replaceAll('-', ' ')}`,
  text: seal.open(row.sealed_words, {
    field: 'casework.reason.sealed_words',
    row: row.id,
    version: row.version,
  }),
}))

export const heldDisagreements = rowHolding('casework.disagreement', (row, { nameOf }) => ({
  ...ours,
  kind: 'Disagreement',
  at: row.at,
  source: `Recorded by ${nameOf(row.by)}`,
  text: lines(
    `With ${OPPONENT_WORDS[row.with_whom as Opponent]}`,
    row.ended_how && `How it ended: ${ENDING_WORDS[row.ended_how as Ending]}`,
    row.ended_through && `Through: ${WAY_WORDS[row.ended_through as Way]}`,
  ),
}))

export const heldRoutes = rowHolding('casework.route_explained', (row, { nameOf }) => ({
  ...ours,
  kind: 'Way explained in a disagreement',
  at: row.at,
  source: `By ${nameOf(row.by)}`,
  text: lines(
    ROUTE_WORDS[row.route as Route],
    !row.applies && 'It does not apply here',
    row.use_by && `To be used by ${dayIn(row.use_by)}`,
  ),
}))

export const heldClosings = rowHolding('casework.closing', (row, { nameOf }) => ({
  ...ours,
  kind: 'Case closed',
  at: row.at,
  source: `By ${nameOf(row.by)}`,
  text: CLOSED_BECAUSE_WORDS[row.because as ClosedBecause],
}))

/** That rows came from elsewhere, not from where: the other file may be somebody else's. */
export const heldMoves = rowHolding('casework.move', (row, { nameOf }) => ({
  ...ours,
  kind: 'Put in order',
  at: row.at,
  source: `By ${nameOf(row.by)}`,
  text: row.what === 'merge' ? 'Two files of this family were made one.' : 'A case was moved into this file.',
}))

export const heldMovedRows = rowHolding('casework.moved_row', () => undefined)
