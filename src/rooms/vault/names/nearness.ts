/** How much a word may differ and still be meant, in hundredths of a mistake: short words must be right. */
export function farthest(length: number, how: 'spelt' | 'heard'): number {
  const steps = how === 'spelt' ? SPELT_UP_TO : HEARD_UP_TO
  return steps.find(([longest]) => length <= longest)?.[1] ?? 0
}

const SPELT_UP_TO = [
  [2, -1],
  [3, 40],
  [4, 80],
  [6, 100],
  [8, 160],
  [99, 200],
] as const

const HEARD_UP_TO = [
  [1, -1],
  [2, 30],
  [3, 50],
  [4, 65],
  [6, 90],
  [99, 120],
] as const
