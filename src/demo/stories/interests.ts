import type { Person } from '#platform/who.ts'
import { rings } from '../begin-going.ts'
import { type Going, pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import { daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'
import { daysLater, workingDayBefore } from '../working-moments.ts'

/** A school that is among no other family’s: an officer worked there once. */
const KNOWN_SCHOOL = 'Withycombe Vale Primary School'
/** Somebody close to the co-ordinator. */
const KNOWN_PERSON = 'Perdita Quenningfold'
const EARLY_DAYS = 4

/** Everybody declares when the service opens, and confirms each year; one has nothing to declare, one is overdue. */
export async function* interests(stage: Stage): Strand {
  const { scene, cast, from, until } = stage
  const first = daysFrom(from, EARLY_DAYS)
  yield first
  await scene.does(cast.coordinator, 'set-renewal-interval', { months: 11 }, first)
  for (const [person, declared] of declarationsOf(stage))
    await scene.does(person, 'declare-interest', declared, first)
  const rest = [...cast.officers.slice(2), ...cast.volunteers.slice(1)]
  for (const person of rest) await scene.does(person, 'declare-none', {}, first)
  const again = daysFrom(until, -35)
  yield again
  for (const [person] of declarationsOf(stage))
    if (person !== cast.officers[1]) await scene.does(person, 'confirm-declarations', {}, again)
  for (const person of rest) await scene.does(person, 'confirm-declarations', {}, again)
}

function declarationsOf({ cast }: Stage): [Person, Record<string, string>][] {
  const { coordinator, deputy, safeguardingLead, operator, chair, witness, volunteers } = cast
  const [officer, second] = cast.officers
  const declared: [Person | undefined, Record<string, string>][] = [
    [coordinator, { kind: 'relation', grade: 'close', name: KNOWN_PERSON, words: 'A cousin of mine.' }],
    [deputy, { kind: 'voluntary', grade: 'association', name: 'A swimming club at weekends' }],
    [officer, { kind: 'school', grade: 'association', name: KNOWN_SCHOOL, words: 'I worked there once.' }],
    [second, { kind: 'parent-group', grade: 'association', name: 'A group that met until 2019' }],
    [safeguardingLead, { kind: 'agency', grade: 'association', name: 'Invented Aid for Families' }],
    [operator, { kind: 'agency', grade: 'association', name: 'Tealbourne Computing, an invented firm' }],
    [chair, { kind: 'voluntary', grade: 'decision-maker', name: 'Trustee of an invented food bank' }],
    [witness, { kind: 'interest', grade: 'association', name: 'A newsletter on records and archives' }],
    [volunteers[0], { kind: 'nursery', grade: 'association', name: 'Little Quillets Nursery' }],
  ]
  return declared.flatMap(([person, input]) => (person ? [[person, input]] : []))
}

/** A child goes to the school that an officer has declared: found at allocation, judged, and given with the reason; the second waits to be judged. */
export async function* interestOfOfficer(stage: Stage, seed: number, n: number): Strand {
  const { scene, cast } = stage
  const { coordinator, deputy, officers } = cast
  const [known, other] = officers
  if (!known || !other) return
  const at = workingDayBefore(stage.until, n === 0 ? 33 : 5, seed)
  yield at
  const { going, contact } = await rings(stage, {
    ...{ seed, at, worker: other, issue: 'sen-support.provision', level: 3 },
  })
  const { file, family } = going
  const child = { kind: 'child', name: family.child, bornOn: family.bornOn, setting: KNOWN_SCHOOL }
  await scene.does(other, 'add-person', { file, relation: 'child', ...child }, at)
  const id = await opened(going, contact, other)
  yield pass(going, 1)
  const given = { case: id, worker: known.id }
  await scene.isRefused(coordinator, 'allocate-case', given, going.at)
  if (n > 0) return
  const confirmed = 'The same school, as they say themselves. They left it before this child came.'
  await judged(going, coordinator, 'confirmed', confirmed)
  yield pass(going, 1)
  const reason = 'They left the school years ago, and nobody else is free before the meeting.'
  await scene.does(deputy, 'allocate-case', { ...given, reason }, going.at)
}

/** A family may be close to the co-ordinator: the deputy judges it, and the co-ordinator is shut out of the file. */
export async function* interestOfLeader(stage: Stage, seed: number): Strand {
  const { scene, cast } = stage
  const { coordinator, deputy, officers } = cast
  const [, worker] = officers
  if (!worker) return
  const at = workingDayBefore(stage.until, 28, seed)
  yield at
  const { going, contact } = await rings(stage, {
    ...{ seed, at, worker, issue: 'annual-review.preparation', level: 2 },
  })
  const known = { kind: 'parent', name: KNOWN_PERSON, relation: 'parent' }
  await scene.does(worker, 'add-person', { file: going.file, ...known }, at)
  const id = await opened(going, contact, worker)
  yield pass(going, 1)
  await scene.isRefused(deputy, 'allocate-case', { case: id, worker: coordinator.id }, going.at)
  await judged(going, deputy, 'confirmed', 'It is their cousin. They say so, and stay away from it.')
  await scene.does(worker, 'claim-case', { case: id }, daysLater(going.random, going.at, 1))
}

/** A family that turns out to be an officer’s own: its file is one colleague’s from then on, and nobody else sees it. */
export async function* familyOfColleague(stage: Stage, seed: number): Strand {
  const { coordinator, officers } = stage.cast
  const [own, named] = officers
  if (!own || !named) return
  const at = workingDayBefore(stage.until, 21, seed)
  yield at
  const { going, contact } = await rings(stage, {
    ...{ seed, at, worker: named, issue: 'sen-support.provision', level: 2 },
  })
  await opened(going, contact, named)
  yield pass(going, 1)
  await stage.scene.does(
    coordinator,
    'mark-colleagues-family',
    {
      file: going.file,
      worker: own.id,
      named: named.id,
      words: 'They said so themselves, and agreed to whom.',
    },
    going.at,
  )
}

async function opened({ stage, file, matter, at }: Going, contact: string, worker: Person): Promise<string> {
  const about = { issue: matter.issue, stage: matter.stage, level: '2' }
  const { case: id } = await stage.scene.does(worker, 'begin-case', { file, contact, ...about }, at)
  return String(id)
}

async function judged({ stage, file, at }: Going, leader: Person, standing: string, words: string) {
  const { toJudge } = await stage.scene.asks<{ toJudge: { id: string; thing: string }[] }>(
    leader,
    'matches-to-judge',
    {},
    at,
  )
  const match = toJudge.find(({ thing }) => thing === file)
  if (!match) throw new Error('The interest was not found.')
  await stage.scene.does(leader, 'judge-match', { match: match.id, standing, words }, at)
}
