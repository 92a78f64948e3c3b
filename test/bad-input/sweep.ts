import { issueFormToken } from '#platform/form-token.ts'
import { packageRoot } from '#platform/package-root.ts'
import { offerOf } from '../../src/app.ts'
import { type MatrixHouse, openMatrix } from '../matrix/matrix-house.ts'
import { actsDone } from '../matrix/traces.ts'
import { readPage } from '../pages/read-page.ts'
import { type Try, triesOf } from './catalogue.ts'
import { formsOn, type OpenForm, pagesOf, type WithForms } from './forms-of.ts'
import { faultsOf } from './judge.ts'
import { filledPlainly, type Pairs } from './plain-filling.ts'
import { furnish, type Reached } from './reached.ts'
import { standing } from './standing.ts'

export interface Swept {
  readonly forms: number
  /** In how many ways forms were sent, and in how many they can be. */
  readonly tries: number
  readonly ways: number
  /** How many of them were answered how: status → times. */
  readonly answers: Readonly<Record<string, number>>
  readonly faults: readonly string[]
  /** Of the forms, those that no page showed as the records stood: they were posted all the same. */
  readonly unseen: readonly string[]
}

/** A way to send a form that stands on this page. */
interface Sending {
  readonly where: WithForms
  readonly form: OpenForm
  readonly one: Try
}

/**
 * Sends every form of the product in every way of the catalogue, or `most` of them, drawn by chance. Forms are found on
 * the pages of the offer, so that a new one is covered by itself; each page begins with a house as it was.
 */
export async function sweep(most: number, draw: () => number, log: (line: string) => void): Promise<Swept> {
  const offer = offerOf(packageRoot(import.meta.dirname))
  let at = await open()
  try {
    const all: Sending[] = []
    const forms: OpenForm[] = []
    for (const where of pagesOf(offer, at.house.everybody))
      for (const form of await formsOn(where, at)) {
        forms.push(form)
        all.push(...triesOf(form).map(one => ({ where, form, one })))
      }
    const isWhole = all.length <= most
    const chosen = isWhole ? all : drawn(all, most, draw)
    log(`${forms.length} forms, ${all.length} ways to send them, ${chosen.length} are sent`)
    const answers: Record<string, number> = {}
    const faults: string[] = []
    let last: WithForms | undefined
    let sent = 0
    for (const { where, form, one } of chosen) {
      if (isWhole && last?.screen !== where.screen && at.isOther && (await isGone(where, forms, at))) {
        await at.house.close()
        at = await open()
      }
      last = where
      sent += 1
      if (sent % 500 === 0) log(`${sent} are sent, not as it should be: ${faults.length}`)
      const tried = await tryOut(await sameForm(where, form, at), one, at)
      answers[tried.status] = (answers[tried.status] ?? 0) + 1
      const found = tried.faults.map(fault => `${form.name}, ${one.what}: ${fault}`)
      for (const fault of found) log(fault)
      faults.push(...found)
    }
    const unseen = forms.flatMap(({ element, name }) => (element ? [] : [name]))
    return { forms: forms.length, tries: chosen.length, ways: all.length, answers, faults, unseen }
  } finally {
    await at.house.close()
  }
}

/** Whether the page lacks a form that it had: then earlier tries have changed too much, and another house is opened. */
async function isGone(where: WithForms, found: readonly OpenForm[], at: At): Promise<boolean> {
  const now = await formsOn(await asNow(where, at), at)
  const had = found.filter(({ name, element }) => element && now.some(one => one.name === name))
  return now.length === 0 || had.some(({ name }) => !now.find(one => one.name === name)?.element)
}

/** The same page for the same kind of person, signed in also where a try ended their session. */
async function asNow(where: WithForms, { house }: At): Promise<WithForms> {
  const person = house.everybody.find(({ who }) => who === where.person.who) ?? where.person
  await house.renew(person)
  return { ...where, person }
}

/** A house and how it stands. */
interface At {
  readonly house: MatrixHouse
  readonly reached: Reached
  /** Some try wrote a row: it is not any more as it was found. */
  isOther: boolean
  /** The rows and the acts as they were after the last try. */
  rows: string
  acts: number
  /** Forms as their pages show them, while nothing was written. */
  readonly shown: Map<string, OpenForm>
}

async function open(): Promise<At> {
  const house = await openMatrix({ check: true, policies: true })
  const reached = await furnish(house)
  const { administrator } = house
  const state = { rows: await standing(administrator), acts: await actsDone(administrator) }
  return { house, reached, isOther: false, shown: new Map(), ...state }
}

function drawn<T>(all: readonly T[], most: number, draw: () => number): T[] {
  const left = [...all]
  return Array.from({ length: most }, () => left.splice(Math.floor(draw() * left.length), 1)).flat()
}

/** The form as the page shows it now: earlier tries may have changed what it is about. */
async function sameForm(where: WithForms, form: OpenForm, at: At): Promise<OpenForm> {
  const known = at.shown.get(form.name)
  if (known) return known
  for (const one of await formsOn(await asNow(where, at), at)) at.shown.set(one.name, one)
  // A look at a page may be counted; that is no write of the form's.
  at.rows = await standing(at.house.administrator)
  at.acts = await actsDone(at.house.administrator)
  return at.shown.get(form.name) ?? form
}

let visitors = 0

async function tryOut(form: OpenForm, one: Try, at: At) {
  const filled = one.change(withOlderToken(form, filledPlainly(form), at.house))
  const { statusCode: status, headers, body } = await send(form, one, filled, at)
  const wrote = await look(at, form.tries)
  const flat = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  const page = readPage({
    ...{ path: form.url, status, headers: flat, signedIn: form.person.id !== '' },
    html: body.startsWith('<!DOCTYPE') ? body : '',
  })
  return { status, faults: await faultsOf(form, one, filled, { page, wrote, body }) }
}

function send(form: OpenForm, { body, from }: Try, filled: Pairs, { house }: At) {
  const pairs = filled.map(([name, value]) => [name, value])
  const { type, payload } = body?.(filled) ?? { type: FORM, payload: new URLSearchParams(pairs).toString() }
  visitors += 1
  const site = from ? 'cross-site' : 'same-origin'
  const headers = { cookie: form.person.cookie, accept: 'text/html', 'sec-fetch-site': site }
  const remoteAddress = `10.${visitors >> 16}.${(visitors >> 8) & 255}.${visitors & 255}`
  if (form.method === 'GET')
    return house.app.http.inject({
      ...{ method: 'GET', headers, remoteAddress },
      url: `${form.url.split('?')[0]}?${payload}`,
    })
  const sent = { method: 'POST' as const, url: form.url, payload, remoteAddress }
  return house.app.http.inject({ ...sent, headers: { ...headers, 'content-type': type } })
}

/** Whether anything was written; where each try is counted, whether an act was done. */
async function look(at: At, isCounted: boolean): Promise<boolean> {
  const { administrator } = at.house
  const before = { rows: at.rows, acts: at.acts }
  at.rows = await standing(administrator)
  at.acts = await actsDone(administrator)
  const isOther = at.rows !== before.rows
  if (isOther) {
    at.isOther = true
    at.shown.clear()
  }
  return isCounted ? at.acts !== before.acts : isOther
}

const FORM = 'application/x-www-form-urlencoded'

/** As if the form had been open for a while: whoever sends at once is taken for a program. */
function withOlderToken({ person, act }: OpenForm, filled: Pairs, { app }: MatrixHouse): Pairs {
  const shownAt = new Date(app.context.clock.now().getTime() - 60_000)
  const token = issueFormToken(app.context.formKey, person.id, act, shownAt)
  return filled.map(([name, value]) => [name, name === '_form' && act ? token : value] as const)
}
