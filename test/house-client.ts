import { type Filling, findForm, sentBy, type Values } from './pages/fill-form.ts'
import { pageFaults } from './pages/page-faults.ts'
import { type Page, readPage } from './pages/read-page.ts'
import { type ChosenFile, withFile } from './pages/with-file.ts'

export type { Page } from './pages/read-page.ts'

/** The part of Fastify that the client needs. */
export interface Injectable {
  inject(request: Sent): Promise<Answer>
}

interface Sent {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  payload?: string | Buffer
}

interface Answer {
  statusCode: number
  headers: Record<string, number | string | string[] | undefined>
  body: string
  rawPayload?: Buffer
}

/**
 * One visitor with a browser: keeps cookies, follows redirects, fills in forms by the words on the screen. Every
 * HTML page it is given is held against the rules of the house; a page that breaks one fails the test, whatever
 * the test is about.
 */
export class HouseClient {
  readonly #app: Injectable
  readonly #origin: string
  readonly #cookies = new Map<string, string>()

  constructor(app: Injectable, origin = 'http://localhost:8080') {
    this.#app = app
    this.#origin = origin
  }

  /** True while a session's cookie is held. */
  get isSignedIn(): boolean {
    return [...this.#cookies.keys()].some(name => name.includes('evenhand'))
  }

  /** What this browser sends as its cookies. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Opens a page, following redirects. */
  get(path: string): Promise<Page> {
    return this.#browse({ method: 'GET', url: path, headers: this.#headers() })
  }

  /** Fills in a form of the page and sends it. Fields are named by their label, or by their name. */
  submit(page: Page, values: Values = {}, button?: string): Promise<Page> {
    return this.send(page, this.fill(page, values, button))
  }

  /** Fills in a form without sending it. Refuses a field or a choice that the page does not offer. */
  fill(page: Page, values: Values = {}, button?: string): Filling {
    return sentBy(findForm(page, values, button), values, button)
  }

  /** Sends a filled-in form; the same filling may be sent twice, as an impatient finger does. */
  send(page: Page, { method, action, fields }: Filling): Promise<Page> {
    const at = new URL(action || page.path, new URL(page.path, this.#origin))
    if (method === 'GET') return this.get(`${at.pathname}?${fields}`)
    const headers = { ...this.#headers(), 'content-type': 'application/x-www-form-urlencoded' }
    const ours = { origin: this.#origin, 'sec-fetch-site': 'same-origin' }
    const url = at.pathname + at.search
    return this.#browse({ method: 'POST', url, headers: { ...headers, ...ours }, payload: fields.toString() })
  }

  /** Sends a filled-in form with a file that was chosen in one of its fields. */
  async sendFile(page: Page, { action, fields }: Filling, field: string, file: ChosenFile): Promise<Page> {
    const at = new URL(action || page.path, new URL(page.path, this.#origin))
    const { type, payload } = await withFile(fields, field, file)
    const ours = { origin: this.#origin, 'sec-fetch-site': 'same-origin', 'content-type': type }
    const headers = { ...this.#headers(), ...ours }
    return this.#browse({ method: 'POST', url: at.pathname + at.search, headers, payload })
  }

  /** Sends anything at all, with this visitor's cookies, and gives the bare answer: no redirect, no check. */
  async raw(
    method: 'GET' | 'POST',
    url: string,
    more: { headers?: Sent['headers']; payload?: string | Buffer } = {},
  ) {
    const headers = { ...this.#headers(), ...more.headers }
    const answer = await this.#app.inject({ ...more, method, url, headers })
    this.#keepCookies(answer)
    return {
      status: answer.statusCode,
      headers: flat(answer.headers),
      body: answer.body,
      bytes: answer.rawPayload ?? Buffer.from(answer.body),
    }
  }

  /** Asks the JSON interface; a body makes it a POST. Gives the status and what came back. */
  async api(path: string, body?: unknown): Promise<{ status: number; answer: unknown }> {
    const ours = { accept: 'application/json', origin: this.#origin, 'sec-fetch-site': 'same-origin' }
    const json = { headers: { ...ours, 'content-type': 'application/json' }, payload: JSON.stringify(body) }
    const got = await (body === undefined
      ? this.raw('GET', path, { headers: ours })
      : this.raw('POST', path, json))
    return { status: got.status, answer: got.body ? JSON.parse(got.body) : undefined }
  }

  async #browse(first: Sent): Promise<Page> {
    let sent = first
    for (let hop = 0; hop < 6; hop++) {
      const signedIn = this.isSignedIn
      const { status, headers, body } = await this.raw(sent.method, sent.url, sent)
      const next = headers['location']
      if (status < 300 || status >= 400 || !next) return checked(sent, status, headers, body, signedIn)
      const { pathname, search } = new URL(next, new URL(sent.url, this.#origin))
      sent = { method: 'GET', url: pathname + search, headers: this.#headers() }
    }
    throw new Error(`${first.method} ${first.url} leads round in circles.`)
  }

  #headers(): Record<string, string> {
    const { cookie } = this
    return { host: new URL(this.#origin).host, accept: 'text/html', ...(cookie ? { cookie } : {}) }
  }

  #keepCookies(answer: Answer): void {
    for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(String(cookie)) ?? []
      const isOver = /max-age=0\b|expires=thu, 01 jan 1970/i.test(String(cookie))
      if (isOver) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
  }
}

async function checked(
  { method, url }: Sent,
  status: number,
  headers: Record<string, string>,
  html: string,
  signedIn: boolean,
): Promise<Page> {
  if (!headers['content-type']?.startsWith('text/html'))
    throw new Error(`${method} ${url} answered ${status} with ${headers['content-type']}, which is no page.`)
  const page = readPage({ path: url, status, headers, html, signedIn })
  const faults = await pageFaults(page)
  if (faults.length === 0) return page
  throw new Error(
    `${method} ${url} (${status}) breaks rules of the house:\n  ${faults.join('\n  ')}\n\n${html}`,
  )
}

function flat(headers: Answer['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]))
}
