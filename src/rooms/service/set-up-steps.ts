import type { Entered } from './entered-so-far.ts'

/** The five pages of the first run, in their order; each is the last part of its page's path. */
export const STEPS = ['service', 'profile', 'words', 'style', 'co-ordinator'] as const
export type Step = (typeof STEPS)[number]

/** The first page that is still open. */
export function openStep({ serviceName, profile, olderWords, brand }: Entered): Step {
  if (!serviceName) return 'service'
  if (!profile) return 'profile'
  if (!olderWords) return 'words'
  return brand ? 'co-ordinator' : 'style'
}
