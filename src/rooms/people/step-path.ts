import type { Step } from './next-step.ts'

/** The pages by which somebody comes in. */
export const PATHS = {
  second: '/sign-in/second-step',
  keys: '/sign-in/second-step',
  'set-up': '/sign-in/set-up',
  'new-password': '/sign-in/new-password',
  'recovery-code': '/sign-in/recovery-code',
} as const satisfies Record<Exclude<Step, 'in'>, string>

/** Where a step is taken; `next`, a path of ours, is where it leads in the end. */
export const stepPath = (step: Exclude<Step, 'in'>, next?: string): string =>
  next && next !== '/' ? `${PATHS[step]}?next=${encodeURIComponent(next)}` : PATHS[step]
