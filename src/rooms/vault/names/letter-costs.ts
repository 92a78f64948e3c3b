/** What it costs to turn one letter into another, to leave one out or put one in; 100 is a whole mistake. */
export interface LetterCosts {
  /** 26 × 26, by place in the alphabet. */
  readonly swap: Uint8Array
  /** 26. */
  readonly drop: Uint8Array
  /** For a letter written once instead of twice, or twice instead of once. */
  readonly double: number
  /** For two neighbours that changed places. */
  readonly turn: number
}

/** For names compared as they are spelt: slips of the hand and of the eye on a British keyboard. */
export const SPELT: LetterCosts = {
  swap: swapping(100, [
    [60, ['ae', 'ai', 'ao', 'au', 'ei', 'eo', 'eu', 'io', 'iu', 'ou', 'iy', 'ey']],
    [60, ['sz', 'ck', 'kq', 'cq', 'vw', 'gj', 'jy', 'dt', 'bp', 'mn', 'cs', 'fv']],
    [
      70,
      ['qw', 'we', 'er', 'rt', 'ty', 'yu', 'ui', 'io', 'op', 'as', 'sd', 'df', 'fg', 'gh', 'hj', 'jk', 'kl'],
    ],
    [
      70,
      ['zx', 'xc', 'cv', 'vb', 'bn', 'nm', 'qa', 'ws', 'ed', 'rf', 'tg', 'yh', 'uj', 'ik', 'ol', 'az', 'sx'],
    ],
    [
      70,
      ['dc', 'fv', 'gb', 'hn', 'jm', 'es', 'rd', 'tf', 'yg', 'uh', 'ij', 'ok', 'pl', 'sz', 'dx', 'fc', 'gv'],
    ],
  ]),
  drop: dropping(90, [
    [60, 'aeiou'],
    [60, 'h'],
  ]),
  double: 40,
  turn: 80,
}

/** For names compared as they sound: vowels and weak consonants count for little. */
export const HEARD: LetterCosts = {
  swap: swapping(110, [
    [25, ['ae', 'ai', 'ao', 'au', 'ei', 'eo', 'eu', 'io', 'iu', 'ou']],
    [20, ['vw', 'sz', 'iy', 'ey']],
    [35, ['dt', 'sx', 'zx', 'cx', 'gk', 'cj', 'jy', 'fv']],
    [45, ['bv', 'fw', 'gj', 'ck', 'ct', 'jx', 'jz', 'cs', 'hk', 'gh', 'uw', 'ow']],
    [60, ['bp', 'mn', 'hx', 'lr', 'hj']],
  ]),
  drop: dropping(110, [
    [30, 'aeiou'],
    [25, 'h'],
    [40, 'yw'],
    [95, 'rln'],
  ]),
  double: 10,
  turn: 90,
}

function place(letter: string): number {
  return letter.charCodeAt(0) - 97
}

function swapping(usual: number, kinds: readonly (readonly [number, readonly string[]])[]): Uint8Array {
  const costs = new Uint8Array(26 * 26).fill(usual)
  for (const [cost, pairs] of kinds.toReversed())
    for (const [a = '', b = ''] of pairs) {
      costs[place(a) * 26 + place(b)] = cost
      costs[place(b) * 26 + place(a)] = cost
    }
  return costs
}

function dropping(usual: number, kinds: readonly (readonly [number, string])[]): Uint8Array {
  const costs = new Uint8Array(26).fill(usual)
  for (const [cost, letters] of kinds) for (const letter of letters) costs[place(letter)] = cost
  return costs
}
