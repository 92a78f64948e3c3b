import type { HtmlElement } from 'html-validate'
import { attribute, decoded, type Page, wordsOf } from './read-page.ts'

/** What somebody enters: field (by its label or name) → text, or the label or value of what they choose. */
export type Values = Record<string, string | readonly string[]>

/** A form as it would be sent. */
export interface Filling {
  method: 'GET' | 'POST'
  action: string
  fields: URLSearchParams
}

/**
 * The form of the page that has this button and these fields, in its main part before any in its header. Refuses
 * when none or several would do, naming the forms there are.
 */
export function findForm(page: Page, values: Values, button?: string): HtmlElement {
  const forms = page.root.querySelectorAll('form')
  const fitting = forms.filter(
    form => hasButton(form, button) && Object.keys(values).every(key => has(form, key)),
  )
  const inMain = fitting.filter(form => form.closest('main'))
  const [form, ...others] = inMain.length > 0 ? inMain : fitting
  if (form && others.length === 0) return form
  const wanted =
    [...Object.keys(values), ...(button ? [`button "${button}"`] : [])].join(', ') || 'anything at all'
  const offered = forms.map(one => `${attribute(one, 'action')}: ${labelsOf(one).join(', ')}`).join('\n  ')
  throw new Error(`${page.path} has ${fitting.length} forms with ${wanted}. Its forms:\n  ${offered}`)
}

/** What a browser would send of this form with these values entered. */
export function sentBy(form: HtmlElement, values: Values, button?: string): Filling {
  const fields = new URLSearchParams(asShown(form))
  for (const [key, value] of Object.entries(values)) enter(form, fields, key, [value].flat())
  const pressed = form.querySelectorAll('button').find(one => button !== undefined && wordsOf(one) === button)
  const name = pressed && attribute(pressed, 'name')
  if (pressed && name) fields.append(name, attribute(pressed, 'value'))
  const method = attribute(form, 'method').toUpperCase() === 'POST' ? 'POST' : 'GET'
  return { method, action: attribute(form, 'action'), fields }
}

const CONTROLS = 'input, select, textarea'
const isChoice = (control: HtmlElement) => ['radio', 'checkbox'].includes(attribute(control, 'type'))
const isButton = (control: HtmlElement) => ['submit', 'button', 'reset'].includes(attribute(control, 'type'))

function asShown(form: HtmlElement): [string, string][] {
  return form.querySelectorAll(CONTROLS).flatMap(control => {
    const name = attribute(control, 'name')
    if (!name || isButton(control) || control.hasAttribute('disabled')) return []
    if (isChoice(control) && !control.hasAttribute('checked')) return []
    return [[name, valueShown(control)] as [string, string]]
  })
}

function valueShown(control: HtmlElement): string {
  // A browser drops the first line break of a text area.
  if (control.is('textarea')) return decoded(control).replace(/^\r?\n/, '')
  if (!control.is('select'))
    return isChoice(control) && !control.hasAttribute('value') ? 'on' : attribute(control, 'value')
  const options = control.querySelectorAll('option')
  const chosen = options.find(option => option.hasAttribute('selected')) ?? options[0]
  return chosen ? attribute(chosen, 'value') : ''
}

function enter(form: HtmlElement, fields: URLSearchParams, key: string, entered: readonly string[]): void {
  const controls = controlsFor(form, key)
  const name = attribute(controls[0] as HtmlElement, 'name')
  fields.delete(name)
  for (const text of entered) fields.append(name, offered(form, controls, key, text))
}

/** What is sent for what was entered: the text itself, or the value of the choice with that label or value. */
function offered(form: HtmlElement, controls: HtmlElement[], key: string, text: string): string {
  const [first] = controls
  if (!first || !(isChoice(first) || first.is('select'))) return text
  const choices = first.is('select') ? first.querySelectorAll('option') : controls
  const words = (choice: HtmlElement) => (first.is('select') ? wordsOf(choice) : labelOf(form, choice))
  const chosen = choices.find(choice => words(choice) === text || attribute(choice, 'value') === text)
  if (chosen) return attribute(chosen, 'value')
  throw new Error(`"${key}" does not offer "${text}" but ${choices.map(words).join(', ')}.`)
}

const has = (form: HtmlElement, key: string) => controlsFor(form, key).length > 0

/** The controls that a person means by these words: one field, or all choices of a group. */
function controlsFor(form: HtmlElement, key: string): HtmlElement[] {
  const all = form.querySelectorAll(CONTROLS).filter(control => attribute(control, 'type') !== 'hidden')
  const named = all.filter(control => attribute(control, 'name') === key)
  if (named.length > 0) return named
  const group = form.querySelectorAll('fieldset').find(set => wordsOf(set.querySelector('legend')) === key)
  const grouped = group?.querySelectorAll(CONTROLS).filter(isChoice) ?? []
  if (grouped.length > 0) return grouped
  return all.filter(control => labelOf(form, control) === key)
}

function labelOf(form: HtmlElement, control: HtmlElement): string {
  const id = attribute(control, 'id')
  const label = form.querySelectorAll('label').find(one => attribute(one, 'for') === id && id !== '')
  return label ? wordsOf(label) : attribute(control, 'aria-label')
}

function labelsOf(form: HtmlElement): string[] {
  const controls = form.querySelectorAll(CONTROLS).filter(control => attribute(control, 'type') !== 'hidden')
  const buttons = form.querySelectorAll('button').map(button => `[${wordsOf(button)}]`)
  return [
    ...new Set(controls.map(control => labelOf(form, control) || attribute(control, 'name'))),
    ...buttons,
  ]
}

function hasButton(form: HtmlElement, button: string | undefined): boolean {
  return button === undefined || form.querySelectorAll('button').some(one => wordsOf(one) === button)
}
