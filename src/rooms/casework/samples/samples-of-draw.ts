import type { Asking } from '#platform/page.ts'
import { readDraw } from './read-draw.ts'
import { readSample, type SampleInFull } from './read-sample.ts'

/** A sample with all its cases in full; each that is opened is entered in the ledger, about its file. */
export async function samplesOfDraw(of: Asking<unknown>['of'], draw: string) {
  const head = await of(readDraw, { draw })
  const samples: SampleInFull[] = []
  for (const { id } of head.cases) samples.push(await of(readSample, { sample: id }))
  return { head, samples }
}
