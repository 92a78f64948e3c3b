import type { Told } from '../information/read-breach.ts'
import type { RISKS } from '../information/record-breach.ts'

export const RISK_WORDS: Readonly<Record<(typeof RISKS)[number], string>> = {
  unlikely: 'Hardly anything: nobody could read it, or it came back unread',
  likely: 'Some harm or distress is likely',
  high: 'Serious harm is possible: a secret address, a child’s safety, a hostile party',
}

export const TOLD_WORDS: Readonly<Record<Told, string>> = {
  told: 'Told',
  'not-needed': 'Not told, with the reason below',
  open: 'Not decided yet',
}
