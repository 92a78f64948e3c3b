import { samplePage } from '../pages/sample.tsx'
import { sampleCasePage } from '../pages/sample-case.tsx'
import { samplePackPage } from '../pages/sample-pack.ts'
import { samplesPage } from '../pages/samples.tsx'
import { drawSample } from './draw-sample.ts'
import { listDraws } from './list-draws.ts'
import { readDraw } from './read-draw.ts'
import { readSample } from './read-sample.ts'
import { settleSample } from './settle-sample.ts'

/** What this room offers to those who look at the quality of the work. */
export const samples = {
  pages: [samplesPage, samplePage, sampleCasePage, samplePackPage],
  commands: [drawSample, settleSample],
  queries: [listDraws, readDraw, readSample],
} as const
