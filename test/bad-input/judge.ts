import type { HtmlElement } from 'html-validate'
import { pageFaults } from '../pages/page-faults.ts'
import { attribute, decoded, type Page, wordsOf } from '../pages/read-page.ts'
import type { Try } from './catalogue.ts'
import type { OpenForm } from './forms-of.ts'
import type { Pairs } from './plain-filling.ts'

/** What came back, and whether any row of the records is another one. */
export interface Came {
  readonly body: string
  readonly page: Page
  readonly wrote: boolean
}

const TURNED_AWAY = [400, 401, 403, 404, 409, 410, 413, 415, 422, 429]

/** What is not as it should be, in sentences; none when the product did right. */
export async function faultsOf(
  form: OpenForm,
  one: Try,
  sent: Pairs,
  { page, wrote, body }: Came,
): Promise<string[]> {
  const { status } = page
  if (status >= 500) return [`it answered ${status}`]
  const isRefused = TURNED_AWAY.includes(status)
  const faults: string[] = []
  // With a service that is set up, the pages of setting up lead elsewhere, whatever is sent to them.
  const isElsewhere = status === 303 && !wrote && form.url.startsWith('/set-up')
  if (one.must === 'refuse' && !isRefused && !isElsewhere) faults.push(`it was taken (${status})`)
  if (isRefused && wrote) faults.push(`it was turned away (${status}) and a row was written`)
  if (form.method === 'GET' && wrote) faults.push('a search wrote a row')
  if (page.html && page.html.length < LONG)
    faults.push(...(await pageFaults(page)).filter(fault => !isOfItsKind(one, fault)))
  if (isRefused) faults.push(...withoutSentence(page, body), ...lostText(form, one, sent, page))
  return faults
}

/** A page with a hundred thousand letters in a field is built like the same page with ten. */
const LONG = 200_000

/** What was sent twice stands twice where it is only shown. */
const isOfItsKind = ({ what }: Try, fault: string) =>
  what.endsWith(' twice') && fault.includes('form-dup-name')

/** The first words of sentences that a library made for programmers. */
const NOT_PLAIN = /^(Invalid|Too (big|small)|Unrecognized|Expected)\b|expected .+ received|must match pattern/

function withoutSentence({ root, html }: Page, body: string): string[] {
  if (!html) return body.length > 20 ? [] : ['it did not say why']
  const summary = wordsOf(root.querySelector('.govuk-error-summary'))
  const said = summary || wordsOf(root.querySelector('main'))
  if (said.length < 20) return ['it did not say why']
  const links = root.querySelectorAll('.govuk-error-summary li').map(wordsOf)
  return links.filter(line => NOT_PLAIN.test(line)).map(line => `it said “${line}”`)
}

/** Where the form is shown again, every word that was typed stands in it; a secret never does. */
function lostText(form: OpenForm, { body, from }: Try, sent: Pairs, { root, status }: Page): string[] {
  if (body || from || form.method === 'GET' || form.upload || status === 404) return []
  const shown = root.querySelectorAll('main form').find(one => actOf(one) === form.act)
  const controls = (shown?.querySelectorAll('textarea, input') ?? []).map(control => ({
    name: attribute(control, 'name'),
    type: attribute(control, 'type'),
    value: control.is('textarea') ? decoded(control).replace(/^\n/, '') : attribute(control, 'value'),
  }))
  const typed = controls.filter(({ type }) => !['hidden', 'radio', 'checkbox', 'password'].includes(type))
  return sent
    .filter(([name]) => !SECRET.includes(name))
    .flatMap(([name, text]) => {
      const [own, another] = typed.filter(control => control.name === name)
      if (!own || another || sent.filter(([other]) => other === name).length > 1) return []
      const asKept = text.replaceAll('\r\n', '\n')
      return own.value === asKept || own.value === withMarks(asKept) ? [] : [`${name} lost what was typed`]
    })
}

const actOf = (form: HtmlElement) => attribute(form.querySelector('input[name="_act"]') ?? form, 'value')

/** What cannot stand in a page becomes a visible mark. */
const withMarks = (text: string) => text.toWellFormed().replaceAll('\u0000', '\uFFFD')

/** What is never sent back, and what only programs fill in. */
const SECRET = ['recoveryCode', 'code', 'lastGroup', 'website']
