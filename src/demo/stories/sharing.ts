import type { Person } from '#platform/who.ts'
import { type Going, pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import { dayOf, daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'
import { ringsWithPeople, type WithPeople } from '../with-people.ts'
import { workingDayBefore } from '../working-moments.ts'

/**
 * What a family lets us pass on. One permission leads to a letter that a second person has looked at; one is withdrawn,
 * and stops what was begun; under one something waits to be looked at. The council asks, and is answered by neither.
 */
export async function* sharing(stage: Stage, seed: number, n: number): Strand {
  const [first, second] = stage.cast.officers
  const worker = n === 1 ? second : first
  const other = n === 1 ? first : second
  if (!worker || !other) return
  const at = workingDayBefore(stage.until, 26 - n * 6, seed + n)
  yield at
  const issue = 'transport.refusal'
  const family = await ringsWithPeople(stage, { seed: seed + n, at, worker, issue })
  const { going } = family
  yield pass(going, 1)
  const permission = await permitted(family, worker)
  const { disclosure } = await stage.scene.does(worker, 'begin-disclosure', { permission }, going.at)
  await stage.scene.does(worker, 'change-disclosure', { disclosure, version: 1, text: TEXT }, going.at)
  yield pass(going, 1)
  if (n === 0) await leaves(going, { worker, other, disclosure: String(disclosure), permission })
  if (n === 1) await withdrawn(going, { worker, permission, disclosure: String(disclosure) })
  if (n === 2) await asked(going, worker, 'declined')
}

async function permitted({ going, parent }: WithPeople, worker: Person): Promise<string> {
  const { permission } = await going.stage.scene.does(
    worker,
    'record-permission',
    {
      ...{ file: going.file, person: parent, bodyKind: 'school', body: going.family.setting },
      ...{ about: 'How the journey to school goes', purpose: 'So that the school knows of it' },
      ...{ scopes: ['talk', 'letters'], how: 'spoken', witness: worker.name },
      until: dayOf(daysFrom(going.stage.until, 60)),
    },
    going.at,
  )
  return String(permission)
}

const TEXT =
  'The family asks us to tell you that the taxi has come late on several days. They would like to know whom to ring.'

async function leaves(
  { stage: { scene }, at }: Going,
  { worker, other, disclosure, permission }: Record<'worker' | 'other', Person> & Shared,
): Promise<void> {
  const { seen } = await scene.asks<{ seen: string }>(other, 'read-disclosure', { disclosure }, at)
  const printed = { disclosure, how: 'printed', seen }
  await scene.isRefused(worker, 'send-disclosure', printed, at)
  await scene.does(other, 'look-over-disclosure', { disclosure, seen }, at)
  await scene.does(worker, 'send-disclosure', printed, at)
  const said = 'The office said that the letter had come, and that somebody would ring the family.'
  await scene.does(worker, 'record-told', { permission, on: dayOf(at), said }, at)
}

interface Shared {
  readonly disclosure: string
  readonly permission: string
}

async function withdrawn(
  going: Going,
  { worker, permission, disclosure }: { worker: Person } & Shared,
): Promise<void> {
  const { at, stage } = going
  const because = 'They would rather speak with the school themselves.'
  await stage.scene.does(worker, 'withdraw-permission', { permission, because }, at)
  await stage.scene.isRefused(worker, 'begin-disclosure', { permission }, at)
  await stage.scene.does(worker, 'throw-away-disclosure', { disclosure }, at)
  const { request } = await asked(going, worker, 'family-asked')
  const answer = { request, answer: 'not-permitted', said: 'They will write to the council themselves.' }
  await stage.scene.does(worker, 'settle-agency-request', answer, at)
}

const asked = ({ stage, file, at }: Going, worker: Person, outcome: string) =>
  stage.scene.does(
    worker,
    'record-agency-request',
    {
      ...{ file, bodyKind: 'la', body: 'Fenbridge Council', person: 'Somebody of the SEND team', outcome },
      ...{ kind: outcome === 'declined' ? 'task' : 'information', asked: ASKED },
    },
    at,
  )

const ASKED = 'Whether this family has been in touch with us, and whether we would explain the offer to them.'
