import type { Stage } from '../stage.ts'
import { dayOf, daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'

const SAYS = {
  sort: 'statement',
  kind: 'local-policy',
  verified: 'secondary',
  citation: 'Fenbridge Council, an invented policy on transport, 2025',
}

/** The register of facts at work: one approved by a second person, one turned down, two that wait, some checked. */
export async function* registerOfFacts(stage: Stage): Strand {
  const { deputy, officers, coordinator } = stage.cast
  const [one, other] = officers
  if (!one || !other) return
  const { scene, until } = stage
  yield daysFrom(until, -120)
  const does = (who: typeof one, command: string, input: Record<string, unknown>, daysAgo: number) =>
    scene.does(who, command, input, daysFrom(until, -daysAgo))
  const first = await does(one, 'propose-fact', { ...SAYS, ...PROPOSED.transport }, 120)
  await does(deputy, 'approve-fact', { wording: first.wording }, 119)
  const second = await does(other, 'propose-fact', { ...SAYS, ...PROPOSED.places }, 118)
  await does(
    coordinator,
    'turn-down-fact',
    { wording: second.wording, because: 'The page was taken down.' },
    117,
  )
  yield daysFrom(until, -40)
  for (const fact of ['time-to-appeal', 'six-weeks', 'senco', 'review-yearly', 'option-mediation'])
    await does(other, 'check-fact', { fact, mark: 'supplied-1', seen: 'primary' }, 40)
  yield daysFrom(until, -30)
  await does(one, 'keep-school-calendar', aSchoolYear(until), 30)
  yield daysFrom(until, -6)
  await does(one, 'propose-fact', { ...SAYS, ...PROPOSED.reviews }, 6)
  yield daysFrom(until, -2)
  await does(other, 'propose-fact', { ...SAYS, ...PROPOSED.drop }, 2)
}

/** The days of an invented school around today: three stretches, each with a week off after it, and one training day. */
function aSchoolYear(until: Date) {
  const stretch = (first: number) =>
    `${dayOf(daysFrom(until, first))} to ${dayOf(daysFrom(until, first + 46))}`
  return {
    school: 'Alderwick Primary, an invented school',
    open: [-60, -7, 46].map(stretch).join('\n'),
    closed: dayOf(daysFrom(until, 3)),
    citation: 'Its page of term dates',
  }
}

const PROPOSED = {
  transport: {
    title: 'Who is asked about school transport here',
    text: 'Questions on school transport go to the council’s transport team, who answer within ten working days.',
    reason: 'Families ask this every week.',
  },
  places: {
    title: 'Which schools have a unit',
    text: 'Three schools in the area have a unit with places of its own.',
    reason: 'It stood on the council’s page.',
  },
  reviews: {
    title: 'When annual reviews are planned here',
    text: 'The council plans reviews for the whole school year in September, and tells schools and families.',
    reason: 'The council wrote to all schools about it.',
  },
  drop: {
    title: 'Where families meet the council without an appointment',
    text: 'On the first Tuesday of each month somebody of the council’s SEND team is at the library.',
    reason: 'It is new, and families ask for it.',
  },
} as const
