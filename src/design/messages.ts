import type { Attributes } from './words.ts'

/** Wording for what a component's script says, by its key; for counted things by plural rule (`one`, `other`). */
export type Messages = Record<string, string | Record<string, string> | undefined>

/** The `data-i18n.…` attributes by which govuk-frontend's scripts take other wording (Welsh, plainer English). */
export function messageAttributes(messages: Messages = {}): Attributes {
  const attributes: Attributes = {}
  for (const [key, message] of Object.entries(messages)) {
    if (typeof message === 'string') attributes[`data-i18n.${key}`] = message
    else for (const plural in message) attributes[`data-i18n.${key}.${plural}`] = message[plural]
  }
  return attributes
}
