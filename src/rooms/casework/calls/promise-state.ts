import { timeInWords } from '#platform/clock.ts'

/** A promise as far as its state needs it. */
export interface PromiseTimes {
  readonly dueAt: Date
  readonly keptAt: Date | null
  readonly letGoAt: Date | null
}
export type PromiseState = 'kept' | 'let-go' | 'broken' | 'due-soon' | 'open'

const SOON_MS = 2 * 3_600_000

/** How a promise stands: amber ("due soon") from two hours before it is due, red ("broken") from the minute it is over. */
export function promiseState({ dueAt, keptAt, letGoAt }: PromiseTimes, now: Date): PromiseState {
  if (keptAt) return 'kept'
  if (letGoAt) return 'let-go'
  const left = dueAt.getTime() - now.getTime()
  if (left < 0) return 'broken'
  return left <= SOON_MS ? 'due-soon' : 'open'
}

/** When it was kept, let go, or is or was due: what stands beside the word for its state. */
export function promiseTime(times: PromiseTimes, now: Date): string {
  const due = timeInWords(times.dueAt)
  const state = promiseState(times, now)
  switch (state) {
    case 'kept':
      return timeInWords(times.keptAt ?? times.dueAt)
    case 'let-go':
      return timeInWords(times.letGoAt ?? times.dueAt)
    case 'broken':
      return `it was due ${due}`
    case 'due-soon':
      return due
    case 'open':
      return `due ${due}`
    default:
      return state satisfies never
  }
}

/** All of it in words, where there is no colour and no tag. */
export function promiseInWords(times: PromiseTimes, now: Date): string {
  const state = promiseState(times, now)
  if (state === 'open') return `Due ${timeInWords(times.dueAt)}`
  return `${PROMISE_STATE_WORDS[state]}: ${promiseTime(times, now)}`
}

/** The state in a word or two; the colour below only helps to find it. */
export const PROMISE_STATE_WORDS = {
  kept: 'Kept',
  'let-go': 'Let go',
  broken: 'Broken',
  'due-soon': 'Due soon',
  open: 'Open',
} as const satisfies Record<PromiseState, string>

/** Amber is orange here: the design has no amber. */
export const PROMISE_COLOUR = {
  kept: 'green',
  'let-go': 'grey',
  broken: 'red',
  'due-soon': 'orange',
  open: 'grey',
} as const satisfies Record<PromiseState, string>

export const PROMISE_KINDS = ['call-back', 'send-summary', 'other'] as const
export type PromiseKind = (typeof PROMISE_KINDS)[number]

export const PROMISE_WORDS: Readonly<Record<PromiseKind, string>> = {
  'call-back': 'Call back',
  'send-summary': 'Send a summary',
  other: 'Another promise',
}
