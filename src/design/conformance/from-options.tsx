import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import type { Attributes, Described, Words } from '../words.ts'
import type { Options } from './read-fixtures.ts'

/** Raw HTML as a node. Only fixtures come in this way; no component and no page can. */
export function raw(html: string): VNode {
  return jsxTemplate([html] as unknown as string[])
}

/** `text` or `html` of a macro's options as words. */
export function words(options: Options, text = 'text', html = 'html'): Words {
  if (!options) return undefined
  return options[html] ? raw(String(options[html]).trim()) : options[text]
}

/** A label, hint, cell, … of a macro's options as a part of ours. */
export function part(options: Options): Described<Record<string, unknown>> | undefined {
  if (!options) return undefined
  const { text: _text, html: _html, classes, attributes, ...rest } = options
  return { ...rest, text: words(options), class: classes, attributes: attrs(attributes) }
}

/** The attributes of a macro's options by its own rules: a missing value is empty unless it is optional. */
export function attrs(attributes: Options): Attributes | undefined {
  if (!attributes) return undefined
  return Object.fromEntries(Object.entries(attributes).map(([name, item]) => [name, attributeValue(item)]))
}

function attributeValue(item: Options): string | boolean | undefined {
  const isMapping = typeof item === 'object' && item !== null
  const { value, optional = false } = isMapping ? item : { value: item }
  if (!optional) return String(value ?? '')
  return value === true
    ? true
    : value === null || value === undefined || value === false
      ? undefined
      : String(value)
}

/** What every component of ours takes under the same name. */
export function common(options: Options) {
  return { class: options.classes, attributes: attrs(options.attributes) }
}

/** What every field of ours takes under the same name. */
export function field(options: Options) {
  const { formGroup: group } = options
  return {
    ...common(options),
    id: options.id,
    name: options.name,
    label: part(options.label),
    hint: part(options.hint),
    error: errorPart(options.errorMessage),
    describedBy: options.describedBy,
    group: group && {
      class: group.classes,
      attributes: attrs(group.attributes),
      before: words(group.beforeInput ?? group.beforeInputs),
      after: words(group.afterInput ?? group.afterInputs),
    },
  }
}

/** An error message's options: its hidden text is our `prefix`, false meaning none. */
function errorPart(options: Options) {
  return options && { ...part(options), prefix: prefixOf(options) }
}

export function prefixOf({ visuallyHiddenText: hidden }: Options): string | undefined {
  return hidden === undefined ? undefined : hidden || ''
}

/** The attributes of the legend and of the fieldset around a group of fields. */
export function fieldsetOf({ fieldset }: Options) {
  return {
    label: part(fieldset?.legend),
    fieldset: fieldset && { class: fieldset.classes, attributes: attrs(fieldset.attributes) },
    ...(fieldset?.describedBy && { describedBy: fieldset.describedBy }),
  }
}
