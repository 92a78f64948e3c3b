import type { HtmlElement } from 'html-validate'
import type { z } from 'zod'
import type { Page as Screen } from '#platform/page.ts'
import type { Offer } from '#platform/routes.ts'
import { mayPass } from '#platform/who.ts'
import type { Things } from '../matrix/example-input.ts'
import type { Acting, MatrixHouse } from '../matrix/matrix-house.ts'
import { attribute, readPage } from '../pages/read-page.ts'
import type { Reached } from './reached.ts'

/** A form of one page as it stands: who has it open, where it goes, what it would send, and by which rules it is read. */
export interface OpenForm {
  /** "POST /contacts/new (log-contact)". */
  readonly name: string
  readonly person: Acting
  readonly method: 'GET' | 'POST'
  /** The path that it goes to. */
  readonly url: string
  /** The act that it posts; empty for a search. */
  readonly act: string
  /** Absent where the page does not show it just now, and it is posted all the same. */
  readonly element: HtmlElement | undefined
  /** What is sent where there is no element to read it from. */
  readonly things: Things
  readonly input: z.ZodObject | undefined
  /** Whether it comes with a file. */
  readonly upload: boolean
  /** Whether each try of it is counted, whatever becomes of it. */
  readonly tries: boolean
}

/** A page of the product that has a form, and who opens it. */
export interface WithForms {
  readonly screen: Screen
  readonly person: Acting
}

/** Every page that anybody may open and act on; its forms are known only once it is shown. */
export function pagesOf(offer: Offer, everybody: readonly Acting[]): WithForms[] {
  return offer.pages
    .filter(({ path }) => path !== GALLERY)
    .flatMap(screen => {
      const isAble = ({ id, name, roles }: Acting) =>
        mayPass(screen.who, id ? { id, name, roles } : undefined) ||
        screen.acts?.some(({ command }) => mayPass(command.who, id ? { id, name, roles } : undefined))
      const nobody = everybody.filter(({ id }) => !id)
      const person = [...(screen.who === 'anyone' ? nobody : []), ...everybody].find(isAble)
      return person ? [{ screen, person }] : []
    })
}

/** It shows what forms look like, also with mistakes in them. */
const GALLERY = '/about/gallery'

/** The forms of a page as this person sees it, each act once; none where the page does not open. */
export async function formsOn(
  { screen, person }: WithForms,
  { house, reached }: { house: MatrixHouse; reached: Reached },
): Promise<OpenForm[]> {
  const url = await reached.pathOf(screen, person)
  const headers = { cookie: person.cookie, accept: 'text/html' }
  const { statusCode, body } = await house.app.http.inject({ method: 'GET', url, headers })
  const isPage = statusCode === 200 && body.startsWith('<!DOCTYPE')
  const root = isPage
    ? readPage({ path: url, status: 200, headers: {}, html: body, signedIn: person.id !== '' }).root
    : undefined
  const seen = (root?.querySelectorAll('main form') ?? []).map(element =>
    openForm(screen, person, url, element),
  )
  const acts = [...(screen.acts ?? []), ...(screen.uploads ?? [])].map(({ command }) => command.name)
  const unseen = acts
    .filter(act => !seen.some(form => form.act === act))
    .map(act => ({ ...formFor(screen, person, url, 'POST', act), things: reached.things }))
  return [...new Map([...unseen, ...seen].map(form => [form.name, form])).values()]
}

function openForm(screen: Screen, person: Acting, url: string, element: HtmlElement): OpenForm {
  const act = attribute(element.querySelector('input[name="_act"]') ?? element, 'value')
  const method = attribute(element, 'method').toUpperCase() === 'POST' ? 'POST' : 'GET'
  const { pathname, search } = new URL(attribute(element, 'action') || url, `http://localhost${url}`)
  return { ...formFor(screen, person, pathname + search, method, act), element }
}

function formFor(
  screen: Screen,
  person: Acting,
  url: string,
  method: OpenForm['method'],
  act: string,
): OpenForm {
  const command = screen.acts?.find(one => one.command.name === act)?.command
  const upload = screen.uploads?.find(one => one.command.name === act)
  return {
    name: `${method} ${screen.path} (${act || 'search'})`,
    ...{ person, method, act, url, element: undefined, things: {} },
    input: command?.input ?? upload?.command.input,
    tries: command?.attempt !== undefined,
    upload: upload !== undefined,
  }
}
