import type { Control } from '#platform/control.ts'
import type { Thresholds } from './policy/mixed.ts'
import type { Bound } from './policy/policy.ts'

/** One setting of a control that a promise is bound to. */
export interface Threshold {
  readonly control: Control
  readonly setting: string
  /** What stands now, as it is typed: 90 for a share of nine in ten, words with commas between. */
  readonly stands: string
}

/** Every setting of the controls of a promise, as the policy has it now. */
export function thresholdsOf(bound: readonly Bound[], built: ReadonlyMap<string, Control>): Threshold[] {
  return bound.flatMap(({ control: name, settings }) => {
    const control = built.get(name)
    if (!control) return []
    return Object.entries(control.settings.parse(settings)).map(([setting, value]) => ({
      ...{ control, setting },
      stands: typed(value, isShare(control, setting)),
    }))
  })
}

/** What was typed as the setting has it; undefined where the control does not take it beside its other settings. */
export function readThreshold(
  { control, setting }: Threshold,
  chosen: Readonly<Record<string, unknown>>,
  text: string,
): unknown {
  const known = control.settings.parse(chosen)
  const number = Number(text.replace(/ ?%$/, '').replace(',', '.'))
  const value = Array.isArray(known[setting])
    ? text.split(',').map(one => one.trim())
    : isShare(control, setting)
      ? number / 100
      : number
  const next = control.settings.safeParse({ ...known, [setting]: value })
  if (!next.success) return undefined
  const { target, floor } = next.data as { target?: number; floor?: number }
  return (floor ?? 0) > (target ?? 1) ? undefined : value
}

/** A threshold's name: "Role explained: share from which it is met". */
export const thresholdName = (control: string, setting: string): string =>
  `${control[0]?.toUpperCase() ?? ''}${control.slice(1).replaceAll('-', ' ')}: ${WORDS[setting] ?? setting.replaceAll('_', ' ')}`

/** What a service set otherwise, in words: "N38 Role explained: days of grace 21". */
export const thresholdsInWords = (thresholds: Thresholds): string[] =>
  Object.entries(thresholds).flatMap(([clause, controls]) =>
    Object.entries(controls).flatMap(([control, settings]) =>
      Object.entries(settings).map(
        ([setting, value]) =>
          `${clause} ${thresholdName(control, setting)} ${typed(value, SHARES.includes(setting))}`,
      ),
    ),
  )

/** Whether it is a share, which people say in per cent: a number that goes up to one and is not whole. */
const isShare = ({ settings }: Control, setting: string): boolean =>
  SHARES.includes(setting) && settings.shape[setting] !== undefined

const SHARES = ['target', 'floor', 'first_hand', 'unusual']

const typed = (value: unknown, share: boolean): string =>
  Array.isArray(value) ? value.join(', ') : share ? `${Math.round(Number(value) * 100)} %` : String(value)

const WORDS: Readonly<Record<string, string>> = {
  target: 'share from which it is met',
  floor: 'share below which it is breached',
  least: 'fewest records that are evidence',
  first_hand: 'share that is first-hand, or it is at risk',
  unusual: 'share below which, and above whose opposite, something is unusual',
  enough: 'fewest endings of which something may be unusual',
  days: 'days until it is late',
  grace_days: 'days of grace',
  months: 'months until it is to be renewed',
  renew_months: 'months until it is to be declared again',
  drill_months: 'months until the next drill',
  council_domains: 'addresses that are a council’s',
}
