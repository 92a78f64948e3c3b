import type { HtmlElement } from 'html-validate'
import type { z } from 'zod'
import { exampleInputs } from '../matrix/example-input.ts'
import { attribute, decoded } from '../pages/read-page.ts'
import type { OpenForm } from './forms-of.ts'

/** A form's fields as they are sent: name and value, one after the other. */
export type Pairs = readonly (readonly [name: string, value: string])[]

/** One field of a form, and what kind of thing is typed there. */
export interface FieldOfForm {
  readonly name: string
  readonly kind: 'choice' | 'id' | 'day' | 'number' | 'address' | 'words' | 'search'
  /** Several may be ticked. */
  readonly isList: boolean
}

const CONTROLS = 'input, select, textarea'
const OURS = ['_act', '_form', '_look', '_instead']
const isChoice = (control: HtmlElement) =>
  control.is('select') || ['radio', 'checkbox'].includes(attribute(control, 'type'))

const controlsOf = ({ element }: OpenForm) =>
  (element?.querySelectorAll(CONTROLS) ?? [])
    .filter(one => attribute(one, 'name') && !OURS.includes(attribute(one, 'name')))
    .filter(one => !['submit', 'button', 'file'].includes(attribute(one, 'type')))

/** What may be typed into this form, each field once, with its kind as the command's own rules show it. */
export function fieldsOf(form: OpenForm): FieldOfForm[] {
  if (!form.element) {
    const names = Object.keys(form.input?.shape ?? {}).filter(name => !isInPath(form, name))
    return names.map(name => fieldOf(form, name))
  }
  const all = controlsOf(form)
    .map(one => [attribute(one, 'name'), one] as const)
    .filter(([name]) => !isInPath(form, name))
  return [...new Map(all.reverse())].map(([name, control]) => fieldOf(form, name, control))
}

/** The path says it already. */
const isInPath = ({ name: called }: OpenForm, name: string) => called.includes(`/:${name}`)

function fieldOf(form: OpenForm, name: string, control?: HtmlElement): FieldOfForm {
  const schema = form.input?.shape[name] as z.ZodType | undefined
  const isTicked = control !== undefined && attribute(control, 'type') === 'checkbox'
  // A filter leaves out what it does not understand.
  const takes = (value: unknown) => {
    const read = schema?.safeParse(value)
    return read?.success === true && (read.data !== undefined || value === undefined)
  }
  return { name, kind: kindOf(control, schema && takes), isList: isTicked || takes([]) }
}

const ID = '0198a6f2-7c54-4d07-b2a1-0b6a54b4a1c7'

function kindOf(control: HtmlElement | undefined, takes?: (value: unknown) => boolean): FieldOfForm['kind'] {
  if (!takes) return 'search'
  if ((takes(ID) || takes([ID])) && !takes(`x${ID}`) && !takes([`x${ID}`])) return 'id'
  if (control && isChoice(control))
    return takes('no-such-choice') || takes(['no-such-choice']) ? 'search' : 'choice'
  if (takes('words')) return 'words'
  if (takes('01632 960123')) return 'search'
  if (takes('4 1 2027') || takes('2027-01-04')) return 'day'
  if (takes('5')) return 'number'
  return takes('ann@fenbridge.example') ? 'address' : 'search'
}

/** As a careful person would send it: what stands there, the first choice where one is to be made, plain words. */
export function filledPlainly(form: OpenForm): Pairs {
  if (!form.element) return fromRules(form)
  const controls = controlsOf(form)
  const names = [...new Set(controls.map(one => attribute(one, 'name')))]
  return [...hidden(form), ...names.flatMap(name => sentFor(form, controls, name))]
}

function fromRules(form: OpenForm): Pairs {
  const [whole = {}] = form.input ? exampleInputs(form.input, form.things) : []
  const typed = Object.entries(whole).filter(([name]) => !isInPath(form, name))
  const pairs = typed.flatMap(([name, value]) => [value].flat().map(one => [name, String(one)] as const))
  return [['_act', form.act], ['_form', ''], ...pairs]
}

const hidden = ({ element }: OpenForm): Pairs =>
  (element?.querySelectorAll('input[type="hidden"]') ?? [])
    .filter(one => OURS.includes(attribute(one, 'name')))
    .map(one => [attribute(one, 'name'), attribute(one, 'value')] as const)

function sentFor(form: OpenForm, controls: readonly HtmlElement[], name: string): Pairs {
  const own = controls.filter(one => attribute(one, 'name') === name)
  const [first] = own
  if (!first) return []
  const type = attribute(first, 'type')
  if (type === 'radio' || type === 'checkbox') {
    const ticked = own.filter(one => one.hasAttribute('checked'))
    const chosen = ticked.length > 0 ? ticked : type === 'radio' ? [first] : []
    return chosen.map(one => [name, attribute(one, 'value')] as const)
  }
  return [[name, shown(first) || plainFor(form.input?.shape[name] as z.ZodType | undefined)]]
}

function shown(control: HtmlElement): string {
  if (control.is('textarea')) return decoded(control).replace(/^\r?\n/, '')
  if (!control.is('select')) return attribute(control, 'value')
  const options = control.querySelectorAll('option')
  const chosen = options.find(option => option.hasAttribute('selected')) ?? options[0]
  return chosen ? attribute(chosen, 'value') : ''
}

const PLAIN = ['Plain words', '4 1 2027', '5', 'ann@fenbridge.example', '01632 960123', '#1f4a4d']

/** What the rules take; nothing where it may be left out, or nothing plain will do. */
function plainFor(schema: z.ZodType | undefined): string {
  if (!schema || schema.safeParse(undefined).success) return ''
  return PLAIN.find(text => schema.safeParse(text).success) ?? ''
}
