import type { HtmlElement } from 'html-validate'
import { Parser, StaticConfigLoader } from 'html-validate'

/** An HTML answer, read. */
export interface Page {
  /** Path and query it was got from, after redirects. */
  path: string
  status: number
  headers: Record<string, string>
  html: string
  root: HtmlElement
  title: string
  /** The first h1; empty where there is none. */
  heading: string
  /** The words a reader sees, white space collapsed. */
  text: string
  /** True when the request carried a session's cookie. */
  signedIn: boolean
}

const config = await new StaticConfigLoader({ root: true }).getConfigFor('page.html')

/** Reads an HTML answer. Throws where the text is not HTML at all. */
export function readPage(answer: Pick<Page, 'path' | 'status' | 'headers' | 'html' | 'signedIn'>): Page {
  const root = new Parser(config).parseHtml(answer.html)
  const main = root.querySelector('body') ?? root
  return {
    ...answer,
    root,
    title: wordsOf(root.querySelector('title')),
    heading: wordsOf(root.querySelector('h1')),
    text: wordsOf(main),
  }
}

/** The words within an element, entities decoded and white space collapsed. */
export function wordsOf(element: HtmlElement | null | undefined): string {
  return decoded(element).replace(/\s+/g, ' ').trim()
}

/** The text within an element as it stands, entities decoded. */
export function decoded(element: HtmlElement | null | undefined): string {
  return decode(element?.textContent ?? '')
}

/** The value of an attribute, entities decoded; empty where it is not there. */
export function attribute(element: HtmlElement, name: string): string {
  return decode(element.getAttributeValue(name) ?? '')
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
  })
}
