import type { Stage } from './stage.ts'
import { agencyRings } from './stories/agencies.ts'
import { assurance } from './stories/assurance.ts'
import { concern } from './stories/concern.ts'
import { localDirectory } from './stories/directory.ts'
import { family } from './stories/family.ts'
import { inGrief } from './stories/in-grief.ts'
import { familyOfColleague, interestOfLeader, interestOfOfficer, interests } from './stories/interests.ts'
import { keptApart } from './stories/kept-apart.ts'
import { matched } from './stories/matched.ts'
import { meetings } from './stories/meetings.ts'
import { opening } from './stories/opening.ts'
import { paper } from './stories/paper.ts'
import { pressure } from './stories/pressure.ts'
import { queue } from './stories/queue.ts'
import { refused } from './stories/refused.ts'
import { registerOfFacts } from './stories/register.ts'
import { restricted } from './stories/restricted.ts'
import { rights, rightsOfPeople } from './stories/rights.ts'
import { samples } from './stories/samples.ts'
import { seals } from './stories/seals.ts'
import { sharing } from './stories/sharing.ts'
import { staff } from './stories/staff.ts'
import { todaysOf } from './stories/todays.ts'
import { views } from './stories/views.ts'
import { youngPerson } from './stories/young-person.ts'
import type { Strand } from './tell.ts'
import type { Volume } from './volume.ts'

/** Every strand of a demo's story, each with chance of its own, so that what one does changes no other. */
export function* strandsOf(stage: Stage, volume: Volume, seed: number): Generator<Strand> {
  const first = seed * 1_000_003
  yield* offTheFamilies(stage)
  yield* singular(stage, first + 500_000)
  for (const [n, worker] of working(stage).entries()) yield* todaysOf(stage, worker, first + 600_000 + n * 10)
  for (let n = 0; n < share(volume, 0.1); n++) yield agencyRings(stage, first + 700_000 + n)
  for (let n = 0; n < share(volume, 1); n++) yield family(stage, first + n)
}

/** What goes on beside the families. */
const offTheFamilies = (stage: Stage): Strand[] => [
  staff(stage),
  seals(stage),
  opening(stage),
  queue(stage),
  registerOfFacts(stage),
  localDirectory(stage),
  assurance(stage),
  interests(stage),
  rights(stage),
  samples(stage),
]

/** Families of whom there are a few in every service, whatever its size. */
const singular = (stage: Stage, seed: number): Strand[] => [
  ...[0, 1].map(n => keptApart(stage, seed + n)),
  ...[0, 1].map(n => youngPerson(stage, seed + 10 + n)),
  restricted(stage, seed + 20),
  ...[0, 1, 2, 3, 4, 5].map(n => matched(stage, seed + 30 + n)),
  ...[0, 1].map(n => inGrief(stage, seed + 40 + n)),
  ...[0, 1, 2].map(n => refused(stage, seed + 50 + n * 37)),
  ...[0, 1].map(n => interestOfOfficer(stage, seed + 200 + n, n)),
  interestOfLeader(stage, seed + 205),
  familyOfColleague(stage, seed + 206),
  ...[0, 1, 2].map(n => sharing(stage, seed + 210, n)),
  ...[0, 1].map(n => concern(stage, seed + 220, n)),
  ...[0, 1].map(n => meetings(stage, seed + 230, n)),
  views(stage, seed + 240),
  paper(stage, seed + 250),
  ...[0, 1, 2].map(n => rightsOfPeople(stage, seed + 260, n)),
  pressure(stage, seed + 270),
]

/** Those into whose shoes one may step. */
const working = ({ cast }: Stage) => [
  ...[cast.coordinator, cast.deputy, cast.safeguardingLead],
  ...cast.officers.slice(0, 2),
]

/** So many of the volume's families, over all its years. */
const share = ({ families, years }: Volume, part: number) => Math.round(families * years * part)
