import type { OpenForm } from './forms-of.ts'
import { type FieldOfForm, fieldsOf, type Pairs } from './plain-filling.ts'

/** One way to send a form as it should not be sent (reference/security.md §7). */
export interface Try {
  readonly what: string
  /** `refuse`: it must be turned away, and nothing written. `survive`: kept or turned away, but never a fault. */
  readonly must: 'refuse' | 'survive'
  /** What is sent for what a careful person would have sent. */
  change(filled: Pairs): Pairs
  /** Another kind of body than a form's. */
  readonly body?: (filled: Pairs) => { type: string; payload: string }
  readonly from?: 'elsewhere'
}

/** Everything of the catalogue that applies to this form: the whole of it, then field by field. */
export const triesOf = (form: OpenForm): Try[] => [
  ...(form.method === 'POST' && form.act ? ofTheWhole(form) : []),
  ...fieldsOf(form).flatMap(field => ofField(field)),
]

const add = (name: string, value: string) => (filled: Pairs) => [...filled, [name, value] as const]
const set = (name: string, value: string) => (filled: Pairs) => [
  ...filled.filter(([other]) => other !== name),
  [name, value] as const,
]
const as =
  (type: string, write: (filled: Pairs) => string) =>
  (filled: Pairs): { type: string; payload: string } => ({ type, payload: write(filled) })
const FORM = 'application/x-www-form-urlencoded'
const encoded = (filled: Pairs) =>
  new URLSearchParams(filled.map(([name, value]) => [name, value])).toString()

function ofTheWhole(form: OpenForm): Try[] {
  const [single] = fieldsOf(form).filter(({ isList }) => !isList)
  const same = (filled: Pairs) => filled
  const refused: Omit<Try, 'must'>[] = [
    ...['role', 'worker_id', '__proto__', 'constructor', 'by'].map(name => ({
      what: `a field that it does not have: ${name}`,
      change: add(name, 'coordinator'),
    })),
    ...(single
      ? [
          {
            what: `${single.name} twice`,
            change: (filled: Pairs) => [...set(single.name, 'one')(filled), [single.name, 'two'] as const],
          },
        ]
      : []),
    { what: 'no token', change: (filled: Pairs) => filled.filter(([name]) => name !== '_form') },
    { what: 'a token that was tampered with', change: set('_form', 'a.b.c.1.d') },
    { what: 'from another site', change: same, from: 'elsewhere' },
    {
      what: 'as JSON',
      change: same,
      body: as('application/json', filled => JSON.stringify(Object.fromEntries(filled))),
    },
    { what: 'as JSON, 10,000 deep', change: same, body: as('application/json', () => '['.repeat(10_000)) },
    { what: 'as plain text', change: same, body: as('text/plain', encoded) },
    {
      what: '10,000 fields',
      change: same,
      body: as(FORM, filled => `${encoded(filled)}&${'x=1&'.repeat(10_000)}`),
    },
    {
      what: 'more than two megabytes',
      change: same,
      body: as(FORM, filled => `${encoded(filled)}&words=${'x'.repeat(2_200_000)}`),
    },
  ]
  return refused.map(one => ({ ...one, must: 'refuse' as const })).filter(one => !form.upload || !one.body)
}

/** What people type, and what programs try, in a field that takes words. */
const TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['an apostrophe', 'O’Brien-D’Arcy & "Smith"'],
  ['Welsh and Polish', 'Ŵyn Llŷr Żółć'],
  ['Arabic and Hebrew', 'فاطمة שרה'],
  ['a face', 'Zoë 🌻👩‍👧'],
  ['turned reading', 'Ann\u202Eylime\u202C\u200B'],
  ['a pile of marks', `Z${'\u0335\u0336\u0337\u0338\u0321'.repeat(4)}algo`],
  ['no character at all', 'a\u0000b'],
  ['"Null"', 'Null'],
  ['markup', '<script>alert(1)</script><p class="MsoNormal">'],
  ['a formula', '=HYPERLINK("http://elsewhere.example")'],
  ['a template', '{{7*7}}<%= 7*7 %>#{7*7}'],
  ['a statement', "'; drop table casework.file; --"],
  ['a line in a header', 'a@b.example\r\nBcc: c@d.example'],
  ['a path', '../../../../etc/passwd'],
  ['two hundred letters', 'y'.repeat(200)],
  ['fifty thousand letters', 'a '.repeat(25_000)],
  ['only blanks', ' \u00a0\t '],
  ['a number without end', '1e309'],
]

/** More than any field takes. */
const TOO_LONG = 'w'.repeat(100_001)
const NOT_DAYS = ['31 4 2026', '27 3 26', '29 2 2027', '0 1 2027', '2026-02-31', 'tomorrow']
const NOT_NUMBERS = ['ten', '-1', '1e309', 'NaN', '99999999999999999999']
const NOBODY = '00000000-0000-4000-8000-000000000000'

function ofField({ name, kind, isList }: FieldOfForm): Try[] {
  const refuse = (texts: readonly string[]): Try[] =>
    texts.map(text => ({ what: `${name}: ${shortly(text)}`, must: 'refuse', change: set(name, text) }))
  const survive = (texts: readonly (readonly [string, string])[]): Try[] =>
    texts.map(([what, text]) => ({ what: `${name}: ${what}`, must: 'survive', change: set(name, text) }))
  switch (kind) {
    case 'choice':
      return refuse(['no-such-choice'])
    case 'id':
      return isList ? survive([['something that is not there', NOBODY]]) : refuse([NOBODY, 'no-id'])
    case 'day':
      return refuse([...NOT_DAYS, TOO_LONG])
    case 'number':
      return refuse([...NOT_NUMBERS, TOO_LONG])
    case 'address':
      return [...refuse(['a@b.example\r\nBcc: c@d.example', 'no address', TOO_LONG]), ...survive(TEXTS)]
    case 'words':
      return [...refuse([TOO_LONG]), ...survive(TEXTS)]
    case 'search':
      return survive([
        ...TEXTS,
        ['a hundred thousand letters', TOO_LONG],
        ['something else', 'no-such-choice'],
      ])
  }
  return kind satisfies never
}

const shortly = (text: string) =>
  text.length > 40 ? `${text.length.toLocaleString('en-GB')} letters` : JSON.stringify(text)
