/** A person in the index. */
export interface Person {
  readonly entry: string
  readonly seq: number
  readonly file: string
  /** Places in the list of words. */
  readonly words: readonly number[]
  readonly numbers: readonly string[]
}
