import { chance } from '../src/demo/chance.ts'
import { replayHistory, type Told, type Verdict } from './proving/replay-history.ts'

/** Somebody at work: carries out a command, one after the other, and gives what was done, or undefined when it was refused. */
export interface Hand {
  readonly person: string
  act(command: string, input: object): Promise<Record<string, string> | undefined>
}

export interface AllocationPlan {
  readonly count: number
  readonly seed: number
  readonly log: (line: string) => void
  readonly leader: Hand
  readonly officers: readonly Hand[]
  /** Asks the database as its administrator. */
  rows<R>(statement: string, values?: unknown[]): Promise<R[]>
}

/** As many families are worked on at a time; after so many acts others come in their place, whom nobody has declared yet. */
const FAMILIES = 6
const ACTS_EACH = 90

/**
 * Officers take cases on, hand them back and declare that they know the family; somebody who leads allocates and judges:
 * all at the same time, `count` acts at random. Then the ledger's order is replayed: nobody may have got a case that
 * somebody had, or one of a family that they had declared, unless it was judged to mean somebody else.
 */
export async function proveAllocation(plan: AllocationPlan): Promise<Verdict> {
  const { count, seed, log, leader, officers, rows } = plan
  const draw = chance(seed)
  const [{ begun = '0' } = {}] = await rows<{ begun: string }>('select size::text as begun from ledger.head')
  const told: Told[] = []
  const tell = (by: Hand, act: string, what: Omit<Told, 'by' | 'act'>) =>
    told.push({ by: by.person, act, ...what })
  let tried = 0
  for (let left = count; left > 0; left -= ACTS_EACH) {
    const families = await someFamilies(leader, FAMILIES, `${seed}-${count - left}`)
    const acts = Math.min(left, ACTS_EACH)
    const each = Math.ceil(acts / (officers.length + 1))
    const work = officers.map(hand => byOfficer(hand, each, families, draw, tell))
    await Promise.all([...work, byLeader(leader, each, families, officers, draw, tell, rows)])
    tried += acts
    if (tried % 900 === 0) log(`${tried} acts`)
  }
  const entries = await rows<{ actor: string; act: string }>(
    `select actor, act from ledger.entry where seq >= $1::bigint and outcome = 'done' and actor is not null
     and act in ('claim-case', 'hand-back-case', 'allocate-case', 'declare-interest', 'judge-match') order by seq`,
    [begun],
  )
  const holders = await rows<{ id: string; worker: string | null }>('select id, worker from casework.case')
  return replayHistory(told, entries, new Map(holders.map(({ id, worker }) => [id, worker])))
}

interface Family {
  readonly file: string
  readonly case: string
  readonly name: string
}
type Tell = (by: Hand, act: string, what: Omit<Told, 'by' | 'act'>) => void

async function someFamilies(leader: Hand, count: number, mark: string): Promise<Family[]> {
  const families: Family[] = []
  for (let n = 0; n < count; n++) {
    const name = `${wordFrom(`${mark}-${n}`)} ${wordFrom(`${n}-${mark}-surname`)}`
    const call = await leader.act('log-contact', { words: 'They rang.', callerName: name })
    const { file = '', contact = '' } = call ?? {}
    const made = await leader.act('begin-case', { file, contact, issue: 'ehc-needs-assessment.refusal' })
    families.push({ file, case: made?.['case'] ?? '', name })
  }
  return families
}

/** A name that no other is near to: letters out of a text's own numbers. */
function wordFrom(text: string): string {
  const draw = chance([...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7))
  const some = (letters: string) => letters[Math.floor(draw() * letters.length)] ?? ''
  return Array.from({ length: 5 }, () => some('bdfgklmnprstvz') + some('aeiou')).join('')
}

async function byOfficer(
  hand: Hand,
  acts: number,
  families: readonly Family[],
  draw: () => number,
  tell: Tell,
) {
  const declared = new Set<string>()
  for (let n = 0; n < acts; n++) {
    const family = families[Math.floor(draw() * families.length)]
    if (!family) continue
    const dice = draw()
    if (dice < 0.06 && !declared.has(family.file)) {
      declared.add(family.file)
      const done = await hand.act('declare-interest', { kind: 'relation', grade: 'close', name: family.name })
      if (done) tell(hand, 'declare-interest', { file: family.file })
    } else if (dice < 0.6) {
      const done = await hand.act('claim-case', { case: family.case })
      tell(hand, 'claim-case', { case: family.case, file: family.file, refused: !done })
    } else {
      const done = await hand.act('hand-back-case', { case: family.case, reason: 'Somebody else.' })
      if (done) tell(hand, 'hand-back-case', { case: family.case, file: family.file })
    }
  }
}

async function byLeader(
  leader: Hand,
  acts: number,
  families: readonly Family[],
  officers: readonly Hand[],
  draw: () => number,
  tell: Tell,
  rows: AllocationPlan['rows'],
) {
  for (let n = 0; n < acts; n++) {
    const family = families[Math.floor(draw() * families.length)]
    const officer = officers[Math.floor(draw() * officers.length)]
    if (!family || !officer) continue
    if (draw() < 0.3) await judgeOne(leader, family, draw, tell, rows)
    else {
      const [held] = await rows<{ worker: string | null }>('select worker from casework.case where id = $1', [
        family.case,
      ])
      const from = held?.worker ?? undefined
      if (from === officer.person) continue
      const input = { case: family.case, worker: officer.person, ...(from ? { from } : {}) }
      const done = await leader.act('allocate-case', input)
      tell(leader, 'allocate-case', {
        case: family.case,
        file: family.file,
        worker: officer.person,
        from,
        refused: !done,
      })
    }
  }
}

async function judgeOne(
  leader: Hand,
  family: Family,
  draw: () => number,
  tell: Tell,
  rows: AllocationPlan['rows'],
) {
  const [match] = await rows<{ id: string; worker: string }>(
    "select id, worker from interests.match where thing = $1 and standing = 'possible' limit 1",
    [family.file],
  )
  if (!match) return
  const standing = draw() < 0.5 ? 'confirmed' : 'dismissed'
  const input = { match: match.id, standing, words: 'I asked them.', when: 'after-hand-over' }
  const done = await leader.act('judge-match', input)
  if (done) tell(leader, 'judge-match', { file: family.file, worker: match.worker, standing })
}
