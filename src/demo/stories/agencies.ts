import { rings } from '../begin-going.ts'
import { chance } from '../chance.ts'
import { anyOf } from '../going.ts'
import { type Stage, whoAnswers } from '../stage.ts'
import type { Strand } from '../tell.ts'
import { MATTERS } from '../words/matters.ts'
import { aMoment } from '../working-moments.ts'

const ASKERS = ['school', 'school', 'early-years', 'la', 'health', 'social-care', 'voluntary'] as const

/** A school, the council or another body rings: most ask in general and are answered, some ask about a family and are not. */
export async function* agencyRings(stage: Stage, seed: number): Strand {
  const random = chance(seed)
  const at = aMoment(random, stage.from, stage.until)
  yield at
  const worker = whoAnswers(stage, random, undefined, at)
  const about = random() < 0.75 ? 'general' : 'a-family'
  const file = about === 'a-family' && random() < 0.3 ? await aFile(stage, seed, at, worker) : undefined
  const call = { askedBy: anyOf({ random }, ASKERS), about, roleExplained: 'yes' }
  const issue = anyOf({ random }, MATTERS).issue
  const minutes = 4 + Math.floor(random() * 9)
  await stage.scene.does(
    worker,
    'log-agency-call',
    { ...call, issue, minutes, ...(file ? { file } : {}) },
    at,
  )
}

async function aFile(stage: Stage, seed: number, at: Date, worker: Parameters<Stage['scene']['does']>[0]) {
  if (!worker) return undefined
  const { going } = await rings(stage, { seed, at, worker, issue: 'sen-support.provision', level: 1 })
  return going.file
}
