import { z } from 'zod'
import { isObject, type Json } from './shapes.ts'

const Service = z.looseObject({
  id: z.uuid('its id is not a UUID'),
  name: z
    .string('it has no name')
    .trim()
    .min(2, 'it has no name')
    .max(500, 'its name has more than 500 characters'),
  status: z.enum(
    ['active', 'inactive', 'defunct', 'temporarily closed'],
    'its status is not active, inactive, defunct or temporarily closed',
  ),
  description: z.string('its description is not text').nullish(),
  url: z.string('its web address is not text').nullish(),
  email: z.string('its e-mail address is not text').nullish(),
})

const MOST_CHARACTERS = 100_000
const DEEPEST = 20
/** What a page elsewhere might carry out if it showed our feed carelessly. */
const CODE = [
  /<[\s/]{0,20}(script|iframe|object|embed|style|link|meta|svg|img|form)\b/i,
  /\bon[a-z]{1,30}\s{0,20}=\s{0,20}["']/i,
  /^\s{0,20}(javascript|data|vbscript):/i,
]
const NUL = '\u0000'

/** Why a record of a file cannot become an entry, in words that follow its name; undefined when it can. */
export function whyRefused(record: unknown): string | undefined {
  if (!isObject(record)) return 'it is not an object'
  const texts = textsIn(record)
  if (!texts) return 'its parts are nested too deep'
  if (JSON.stringify(record).length > MOST_CHARACTERS) return 'it is longer than 100,000 characters'
  if (texts.some(text => text.includes(NUL) || !text.isWellFormed()))
    return 'it holds a character that is no text'
  if (texts.some(text => CODE.some(code => code.test(text)))) return HOLDS_CODE
  const read = Service.safeParse(record)
  return read.success ? undefined : (read.error.issues[0]?.message ?? 'it is not a service')
}

const HOLDS_CODE = 'it holds program code, which would go on to everybody who reads our feed'

/** Every text in it, names too; undefined when it goes too deep. Not by calls, which a hostile file would exhaust. */
function textsIn(record: Json): string[] | undefined {
  const texts: string[] = []
  let level: unknown[] = [record]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return undefined
    for (const value of level) if (typeof value === 'string') texts.push(value)
    const within = level.filter(value => typeof value === 'object' && value !== null)
    level = within.flatMap(value => Object.entries(value).flat())
  }
  return texts
}
