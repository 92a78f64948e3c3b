import { dateInWords, dayMonthYear, dueDates, EVENTS } from '#rooms/facts'
import type { CaseDate } from '../cases/dates-of.ts'
import { holderInWords } from '../cases/due-date-words.ts'
import { DATE_SOURCE_WORDS, type DateSource } from '../cases/enter-date.ts'
import type { Block } from './blocks.ts'

/**
 * A date as a letter names it, large: what is done by then and by whom, the last and the safe day, what it was counted
 * from and what came out, and its source. What was not verified says so.
 */
export function dateBlocks(date: CaseDate, today: string): Block[] {
  const note = [who(date), ...edge(date, today), ...counting(date), ...claimed(date)].join(' ')
  return [
    { kind: 'date', what: date.what, day: date.due, note, source: sourceOf(date) },
    ...(date.notes.length > 0 ? [{ kind: 'list', items: date.notes } as const] : []),
  ]
}

const who = ({ holder }: CaseDate) =>
  holder === 'parent_or_yp' || holder === 'parent'
    ? 'This is for you to do.'
    : `Who acts: ${holderInWords(holder)}.`

function edge({ due, safe, boundary }: CaseDate, today: string): string[] {
  if (due < today) return ['This day is over. Ask us what can still be done.']
  const last =
    boundary === 'before'
      ? ['It must be done before this day.']
      : boundary === 'at-least-until'
        ? ['You have at least until the end of this day.']
        : ['This is the last day.']
  return safe && safe !== due ? [...last, `To be on the safe side, act by ${dateInWords(safe)}.`] : last
}

function counting({ kind, events, raw, due, limbs }: CaseDate): string[] {
  if (kind === 'entered') return ['It was not counted: it stands as we were given it.']
  const from = Object.entries(events).map(([event, day]) => `${wordsOf(event)}, ${dayMonthYear(day)}`)
  const each = limbs.map(limb => `${wordsOf(limb.event)}: ${dayMonthYear(limb.raw)}`)
  return [
    `Counted from: ${from.join('; ')}.`,
    ...(limbs.length > 1 ? [`The later of these counts: ${each.join('; ')}.`] : []),
    ...(raw && raw !== due
      ? [`The count ends on ${dayMonthYear(raw)}, a day that is moved to ${dayMonthYear(due)}.`]
      : []),
  ]
}

const wordsOf = (event: string) => EVENTS.get(event)?.words ?? event

const claimed = ({ exemption }: CaseDate) =>
  exemption
    ? [
        `The council says that it need not keep this date: ${exemption}. That is its claim; we have not judged it.`,
      ]
    : []

const FORCE = {
  law: '',
  guidance: ', guidance and not law',
  practice: ', usual practice and not law',
  entered: '',
}

function sourceOf(date: CaseDate) {
  if (date.kind === 'entered')
    return { words: DATE_SOURCE_WORDS[date.source as DateSource] ?? date.source, checked: null }
  const isRead = date.verified === 'primary' || date.verified === 'primary_guidance'
  const rule = dueDates(date.events).find(one => one.rule === date.rule && one.due === date.due)
  const words = `${date.source}${FORCE[date.standing]}${isRead ? '' : ' (not verified: not read in the text itself)'}`
  return { words, checked: isRead ? (rule?.checked ?? null) : null }
}
