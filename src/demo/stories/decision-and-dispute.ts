import { isWorkingDay, rolledOn } from '#rooms/facts'
import { anyOf, does, type Going, happens, pass } from '../going.ts'
import { dayOf, daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'

/** Where somebody decides: whose decision it was, how the family came to know, and what follows where they disagree. */
export async function* decisionAndDispute(going: Going): Strand {
  const { matter, case: id } = going
  if (!matter.decision || !happens(going, 0.8)) return
  const sent = daysFrom(going.at, -4)
  const known = happens(going, 0.85)
  const { decision } = await does(going, 'record-decision', {
    ...{ ...matter.decision, case: id, madeOn: dayOf(daysFrom(sent, -2)), noticeSentOn: dayOf(sent) },
    ...(known
      ? { noticeReceivedOn: dayOf(daysFrom(sent, 2)), told: anyOf(going, ['post', 'its-maker']) }
      : {}),
  })
  if (matter.decision.whose === 'la')
    await does(going, 'compute-dates', { case: id, decisionSentOn: dayOf(sent) })
  if (!known) yield* comesToKnow(going, String(decision))
  if (happens(going, 0.9)) await does(going, 'offer-follow-up', { decision })
  if (happens(going, 0.75)) yield* dispute(going, String(decision))
}

/** Whoever decided tells the family; we ask them to, and bring no news. Now and then those who lead let them know. */
async function* comesToKnow(going: Going, decision: string): Strand {
  await does(going, 'prompt-maker', { decision })
  yield pass(going, 5)
  if (happens(going, 0.85))
    await does(going, 'tell-family', { decision, by: anyOf(going, ['its-maker', 'post']) })
  else
    await does(
      going,
      'release-decision',
      { decision, because: 'The time to answer runs, and whoever decided could not be reached.' },
      going.stage.cast.coordinator,
    )
}

async function* dispute(going: Going, decision: string): Strand {
  const { case: id, matter } = going
  const whose = matter.decision?.whose ?? 'other'
  const { disagreement } = await does(going, 'record-disagreement', { case: id, with: whose, decision })
  const appeals = matter.decision && APPEALABLE.includes(matter.decision.kind)
  if (happens(going, 0.92))
    await does(going, 'explain-routes', {
      ...{ disagreement, complaint: 'explained' },
      mediation: appeals ? 'explained' : 'does-not-apply',
      tribunal: appeals ? 'explained' : 'does-not-apply',
      because: 'There is no appeal and no mediation in this matter.',
    })
  if (whose === 'la' && happens(going, 0.3))
    await does(going, 'note-no-policy', { case: id, words: 'The council’s SEND team said so by e-mail.' })
  if (appeals && going.level > 2) yield* longWay(going)
  yield pass(going, going.level > 2 ? 45 : 12)
  await settleDates(going)
  await does(going, 'end-disagreement', {
    ...{ disagreement, ...anyOf(going, ENDS), lodged: 'no' },
    missingBecause: 'They knew these ways from an earlier case.',
  })
}

const APPEALABLE = ['refuse-to-assess', 'plan-contents', 'placement']

/** Ends in both directions, whoever decided. */
const ENDS = [
  { how: 'resolved', through: 'talking' },
  { how: 'resolved', through: 'mediation' },
  { how: 'partly-resolved', through: 'mediation' },
  { how: 'partly-resolved', through: 'disagreement-resolution' },
  { how: 'family-stopped', through: 'other' },
  { how: 'other', through: 'complaint' },
]

/** A certificate, a date from the tribunal's letter, a hearing: the dates that a long case has. */
async function* longWay(going: Going): Strand {
  yield pass(going, 14)
  await does(going, 'compute-dates', { case: going.case, certificateOn: dayOf(daysFrom(going.at, -1)) })
  if (going.level < 4) return
  yield pass(going, 20)
  const date = { case: going.case, holder: 'parent_or_yp', source: 'tribunal-letter' }
  await does(going, 'enter-date', { ...date, what: 'Send further papers', on: dayOf(daysFrom(going.at, 30)) })
  const on = rolledOn(dayOf(daysFrom(going.at, 75)), isWorkingDay)
  await does(going, 'enter-date', { ...date, holder: 'tribunal', what: 'The hearing', on, hearing: 'yes' })
}

/** Most dates are met, some turn out not to be needed; a hearing is not over before its day, and what is far ahead stays. */
export async function settleDates(going: Going, soon = 20): Promise<void> {
  const { stage, worker, case: id, at } = going
  const there = stage.cast.workersAt(at)
  const reader = there.includes(worker) ? worker : anyOf(going, there)
  const { dates } = await stage.scene.asks<CaseDates>(reader, 'read-case', { case: id }, at)
  for (const { id: due, metAt, due: on, hearing } of dates)
    if (!metAt && on <= dayOf(daysFrom(at, hearing ? 0 : soon)) && happens(going, 0.9))
      await does(going, 'settle-date', { due, how: happens(going, 0.75) ? 'met' : 'not-needed' })
}

interface CaseDates {
  readonly dates: readonly { id: string; metAt: Date | null; due: string; hearing: boolean }[]
}
