import { expect, test } from 'vitest'
import { PROOFS } from './proving/proofs.ts'

// About a hundredth of what `npm run prove` does; the seed is printed when it fails.

test.each(PROOFS.map(proof => [proof.name, proof] as const))(
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
