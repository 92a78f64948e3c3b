import { type Draw, oneOf, strangeText } from './strange-text.ts'

/** What a request may carry: its fields by name, and the hidden fields of a form that our pages have shown. */
export interface Known {
  readonly fields: readonly string[]
  /** Of each form: `_act`, `_form` and whatever else it hides. */
  readonly hidden: readonly Readonly<Record<string, string>>[]
}

interface Body {
  readonly type: string
  /** As latin1. */
  readonly text: string
}

/** A body that is nearly right, or not right at all. */
export function strangeBody(draw: Draw, known: Known): Body {
  const kind = draw()
  if (kind < 0.45) return form(draw, known)
  if (kind < 0.8) return json(draw, known)
  if (kind < 0.9) return multipart(draw, known)
  return { type: strangeType(draw), text: strangeText(draw) }
}

const strangeType = (draw: Draw) =>
  oneOf(draw, [
    'text/plain',
    'application/xml',
    'application/json; charset=utf-16',
    'application/x-www-form-urlencoded; charset=x',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'image/png',
    '/',
    'application/json, text/html',
    'a'.repeat(5_000),
  ])

function form(draw: Draw, known: Known): Body {
  const pairs = pairsOf(draw, known).map(
    ([name, value]) => `${name}=${draw() < 0.7 ? percents(value) : value}`,
  )
  if (draw() < 0.01) pairs.push(...Array.from({ length: 10_000 }, (_, at) => `f${at}=1`))
  return {
    type: 'application/x-www-form-urlencoded',
    text: pairs.join(oneOf(draw, ['&', '&', '&', '&&', ';'])),
  }
}

const percents = (text: string) =>
  text.replaceAll(/[^a-z0-9]/gi, letter => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)

/** Some fields of the form, some strange values, at times a field twice or one that is not there. */
function pairsOf(draw: Draw, { fields, hidden }: Known): [string, string][] {
  const [first = {}, ...others] = hidden
  const pairs = draw() < 0.8 ? Object.entries(oneOf(draw, [first, ...others])) : []
  for (const name of fields) if (draw() < 0.7) pairs.push([name, strangeText(draw)])
  if (draw() < 0.2) pairs.push([fields[0] ?? 'q', strangeText(draw)])
  if (draw() < 0.1) pairs.push([strangeText(draw), strangeText(draw)])
  return pairs
}

function json(draw: Draw, { fields }: Known): Body {
  const type = 'application/json'
  const kind = draw()
  if (kind < 0.05) return { type, text: `${'['.repeat(10_000)}${']'.repeat(10_000)}` }
  if (kind < 0.1) return { type, text: `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}` }
  if (kind < 0.15)
    return {
      type,
      text: oneOf(draw, ['', 'null', '[]', '"a"', '1', '{', '\u00ef\u00bb\u00bf{}', '{"a":1,}']),
    }
  const parts = fields.filter(() => draw() < 0.8).map(name => `${JSON.stringify(name)}:${jsonValue(draw)}`)
  if (draw() < 0.1) parts.push(`${JSON.stringify(strangeText(draw))}:${jsonValue(draw)}`)
  if (draw() < 0.05) parts.push('"__proto__":{"roles":["coordinator"]}')
  const text = `{${parts.join()}}`
  return { type, text: draw() < 0.9 ? text : text.slice(0, Math.floor(draw() * text.length)) }
}

function jsonValue(draw: Draw): string {
  const kind = draw()
  if (kind < 0.5) return JSON.stringify(strangeText(draw))
  return oneOf(draw, [
    '"\\ud800"',
    '"\\udc00\\ud800"',
    '"\\u0000"',
    '1e400',
    '-0',
    'true',
    'null',
    '[]',
    '{}',
    '["officer","officer"]',
    '[[[["a"]]]]',
    '{"toString":null}',
    '0.1',
    '12',
    '"phone"',
  ])
}

function multipart(draw: Draw, known: Known): Body {
  const parts = pairsOf(draw, known).map(
    ([name, value]) =>
      `--x\r\nContent-Disposition: form-data; name="${name}"${draw() < 0.3 ? '; filename="../a.png"' : ''}\r\n\r\n${value}\r\n`,
  )
  const end = draw() < 0.7 ? '--x--\r\n' : ''
  return { type: 'multipart/form-data; boundary=x', text: `${parts.join('')}${end}` }
}
