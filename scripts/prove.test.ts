import { expect, test } from 'vitest'
import { PROOFS } from './proving/proofs.ts'

// About a hundredth of what `npm run prove` does; the seed is printed when it fails.

const inSmall = PROOFS.flatMap(({ name, small, show }) => (small ? [[name, { small, show }] as const] : []))

test.each(inSmall)(
  'the proof of %s holds in small',
  {
    timeout: 180_000,
  },
  async (_name, { small, show }) => {
    const seed = process.pid
    const lines: string[] = []
    const { held, figures } = await show(small, seed, line => lines.push(line))
    expect(held, [`seed ${seed}`, ...figures, ...lines].join('\n')).toBe(true)
  },
)
