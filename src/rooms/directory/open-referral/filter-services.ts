import { z } from 'zod'
import { isObject, type Json, objectsIn, textOf } from './shapes.ts'

const time = z
  .string()
  .regex(/^\d\d:\d\d/, 'A time is HH:MM')
  .optional()
const age = z.coerce.number('An age is a number').min(0).max(200).optional()

/** The filters of the profile; each that is given must hold. */
export const filters = {
  search: z.string().max(200).optional(),
  taxonomy_term_id: z.string().max(100).optional(),
  taxonomy_id: z.string().max(100).optional(),
  minimum_age: age,
  maximum_age: age,
  start_time: time,
  end_time: time,
  day: z.string().max(10).optional(),
}
const Filters = z.object(filters)
export type Filters = z.output<typeof Filters>

/**
 * Whether a service passes. A service that says nothing about ages or times does not pass a filter on them: opening
 * hours that are written in words cannot be compared.
 */
export function passes(service: Json, asked: Filters): boolean {
  return (
    holdsTerm(service, asked) &&
    isAtLeast(service['minimum_age'], asked.minimum_age) &&
    isAtMost(service['maximum_age'], asked.maximum_age) &&
    isOpen(objectsIn(service['schedules']), asked)
  )
}

function holdsTerm(
  { attributes }: Json,
  { taxonomy_term_id: term, taxonomy_id: taxonomy }: Filters,
): boolean {
  const terms = objectsIn(attributes).map(one => ({
    ...one,
    ...(isObject(one['taxonomy_term']) ? one['taxonomy_term'] : {}),
  }))
  const hasTerm = !term || objectsIn(attributes).some(one => termOf(one) === term)
  return hasTerm && (!taxonomy || terms.some(one => textOf(one['taxonomy_id']) === taxonomy))
}

const termOf = ({ taxonomy_term_id: id, taxonomy_term: term }: Json) =>
  textOf(id) || (isObject(term) ? textOf(term['id']) : '')

const isAtLeast = (value: unknown, asked: number | undefined) =>
  asked === undefined || (typeof value === 'number' && value >= asked)
const isAtMost = (value: unknown, asked: number | undefined) =>
  asked === undefined || (typeof value === 'number' && value <= asked)

/** One and the same schedule must fit the day and the times. */
function isOpen(schedules: readonly Json[], { start_time: from, end_time: to, day }: Filters): boolean {
  if (!from && !to && !day) return true
  return schedules.some(one => {
    const [opens, closes] = [textOf(one['opens_at']), textOf(one['closes_at'])]
    const days = textOf(one['byday'])
      .split(',')
      .map(each => each.replace(/^[-+\d]+/, '').trim())
    return (
      (!from || (opens !== '' && opens.slice(0, 5) >= from.slice(0, 5))) &&
      (!to || (closes !== '' && closes.slice(0, 5) <= to.slice(0, 5))) &&
      (!day || days.includes(day.slice(0, 2).toUpperCase()))
    )
  })
}
