/**
 * HTML reduced to what it says: one line a tag or text, attributes and classes sorted, runs of white space made one,
 * none at the edges of an element. Two pages that normalise alike differ only in how they were typed.
 * Enough for well-formed HTML as templates write it; it is no parser for pages of unknown origin.
 */
export function normalise(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, '')
    .split(/(<\/?[a-z][^\s>/]*(?:\s+[^\s=>/]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*\s*\/?>)/i)
    .map((token, index, all) => (index % 2 ? tag(token) : text(token, all[index - 1], all[index + 1])))
    .filter(line => line !== '')
    .join('\n')
}

const NO_CLOSING_TAG = /^<\/(?:path|circle|input|hr|img|br)>$/

function tag(token: string): string {
  if (token.startsWith('</')) return NO_CLOSING_TAG.test(token) ? '' : token.toLowerCase()
  const name = /^<([^\s>/]+)/.exec(token)?.[1] ?? ''
  const attributes = [
    ...token.slice(name.length + 1).matchAll(/([^\s=>/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g),
  ]
  return `<${[name, ...attributes.map(attribute).sort()].join(' ')}>`
}

function attribute([, name = '', double, single, bare]: RegExpMatchArray): string {
  const value = plain(double ?? single ?? bare ?? '').replace(/\s+/g, ' ')
  const told = name === 'class' ? value.trim().split(' ').sort().join(' ') : value
  return told ? `${name.toLowerCase()}="${told}"` : name.toLowerCase()
}

const INLINE = /^<\/?(?:a|span|strong|b|em)[\s>]/

function text(token: string, before = '', after = ''): string {
  const words = plain(token).replace(/[ \n\t\r]+/g, ' ')
  const keepsStart = before.startsWith('</') && INLINE.test(before)
  const keepsEnd = !after.startsWith('</') && INLINE.test(after)
  const kept = (keepsStart ? words : words.trimStart()).trimEnd()
  if (kept.trim() === '') return ''
  return keepsEnd && words.endsWith(' ') ? `= ${kept} ` : `= ${kept}`
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  ctdot: '\u22ef',
  nbsp: '\u00a0',
}

function plain(token: string): string {
  return token.replace(/&(amp|lt|gt|quot|#39|ctdot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
}
