import { type Json, textOf } from './shapes.ts'

const DAYS: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
}

/** Schedules in words, a line each: as they describe themselves, else by days and times. */
export const hoursOf = (schedules: readonly Json[]): string =>
  schedules.map(inWords).filter(Boolean).join('\n')

function inWords(schedule: Json): string {
  const described = textOf(schedule['description'])
  if (described) return described
  const days = textOf(schedule['byday'])
    .split(',')
    .flatMap(day => DAYS[day.replace(/^[-+\d]+/, '').trim()] ?? [])
    .join(', ')
  const [from, to] = [schedule['opens_at'], schedule['closes_at']].map(time => textOf(time).slice(0, 5))
  const times = from && to ? `${from} to ${to}` : ''
  return [days, times].filter(Boolean).join(', ')
}
