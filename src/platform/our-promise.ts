/** Tells our own words from what people type, who do not type this. */
const NBSP = '\u00a0'
const SAID = new RegExp(` \\(our promise${NBSP}([a-z-]+(?:${NBSP}[a-z-]+)*)\\)`, 'g')

/**
 * The promise behind a refusal or a question, to stand at the end of what it is about: "… so it does not leave (our
 * promise N74)". Named by the controls that show whether it is kept: each service promises it under numbers of its own.
 */
export const ourPromise = (...controls: readonly [string, ...string[]]): string =>
  ` (our promise${NBSP}${controls.join(NBSP)})`

/** At most so many numbers for one control: some are behind half a policy. */
const MOST = 2

/**
 * A text as this service says it: with its own promises' numbers, and without a word of a promise that it has not given.
 * `numbers` are the clauses bound to each control, the nearest first.
 */
export function inOurNumbers(text: string, numbers: ReadonlyMap<string, readonly string[]>): string {
  return text.replace(SAID, (_, controls: string) => {
    const found = controls.split(NBSP).flatMap(one => numbers.get(one)?.slice(0, MOST) ?? [])
    const ours = [...new Set(found)]
    if (ours.length === 0) return ''
    const listed = [ours.slice(0, -1).join(', '), ours.at(-1)].filter(Boolean).join(' and ')
    return ` (our ${ours.length > 1 ? 'promises' : 'promise'} ${listed})`
  })
}

/** Whether a text speaks of promises at all, so that their numbers are looked up only then. */
export const speaksOfPromises = (text: string): boolean => text.includes(`(our promise${NBSP}`)
