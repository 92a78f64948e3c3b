/**
 * When a change renews parts of the page: typing after a pause; a tick or a chosen line at once; a line reached with
 * the arrow keys only when its group is left, since each family passed on the way would otherwise be opened.
 */
export function renewalAt(
  event: string,
  kind: string,
  isByPointer: boolean,
): 'now' | 'soon' | 'later' | undefined {
  if (kind === 'radio') return event === 'change' ? (isByPointer ? 'now' : 'later') : undefined
  if (kind === 'checkbox' || kind === 'select') return event === 'change' ? 'now' : undefined
  return event === 'input' ? 'soon' : undefined
}
