/** How a proof ended. */
export interface Shown {
  /** Whether what is claimed was seen. */
  held: boolean
  /** Figures, in sentences. */
  figures: readonly string[]
}

/** Something that is claimed of the product, and how to see it. */
export interface Proof {
  name: string
  claim: string
  /** How much of it is full: kills, seconds, requests. */
  full: number
  /** About a hundredth of it, as `npm test` runs it; absent where a test of its own does. */
  small?: number
  show(size: number, seed: number, log: (line: string) => void): Promise<Shown>
}
