import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { issueFormToken } from '#platform/form-token.ts'
import type { Offer, Route } from '#platform/routes.ts'
import { exampleInputs, type Things } from './example-input.ts'
import type { Acting } from './matrix-house.ts'

/** One request of the matrix, ready to be sent. */
export interface Asked {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  payload?: string
}

/** How somebody would use this route, about these things: for each way in which its input may be filled. */
export function requestsFor(
  { method, path, does }: Route,
  offer: Offer,
  context: Context,
  person: Acting,
  things: Things,
): Asked[] {
  const headers = { cookie: person.cookie, 'sec-fetch-site': 'same-origin' }
  const [kind, name = ''] = does.split(' ')
  const schema = schemaOf(offer, kind, name)
  const url = path.replaceAll(/:(\w+)/g, (_, field) => things[field] ?? things['file'] ?? 'none')
  const inputs = schema ? exampleInputs(schema, things) : [{}]
  return inputs.map(input => {
    const beside = withoutPath(input, path)
    if (method === 'GET') return { method, url: `${url}?${encoded(beside)}`, headers }
    if (path.startsWith('/api/'))
      return { method, url, headers: { ...headers, ...JSON_BODY }, payload: JSON.stringify(input) }
    const act = kind === 'command' || kind === 'upload' ? name : 'log-contact'
    const _form = issueFormToken(context.formKey, person.id, act, context.clock.now())
    const fields = kind === 'page' ? beside : { ...beside, _form, _act: act }
    if (kind === 'upload')
      return { method, url, headers: { ...headers, ...FILE_BODY }, payload: inParts(fields) }
    return { method, url, headers: { ...headers, ...FORM_BODY }, payload: encoded(fields) }
  })
}

const JSON_BODY = { 'content-type': 'application/json' }
const FILE_BODY = { 'content-type': 'multipart/form-data; boundary=between' }
const FORM_BODY = { 'content-type': 'application/x-www-form-urlencoded' }

function schemaOf(offer: Offer, kind: string | undefined, name: string): z.ZodObject | undefined {
  if (kind === 'page') return offer.pages.find(page => page.path === name)?.params
  if (kind === 'feed') return offer.feeds?.find(feed => feed.path === name)?.params
  if (kind === 'upload') return uploadOf(offer, name)?.command.input
  if (kind === 'download') return offer.downloads?.find(({ query }) => query.name === name)?.query.input
  const all = kind === 'command' ? offer.commands : kind === 'query' ? offer.queries : []
  return all.find(one => one.name === name)?.input
}

const uploadOf = (offer: Offer, name: string) =>
  offer.pages.flatMap(({ uploads = [] }) => uploads).find(({ command }) => command.name === name)

/** As a browser sends a form with a file, which stands in the field `document`. */
function inParts({ document: _, ...fields }: Record<string, unknown>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--between\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const file =
    'Content-Disposition: form-data; name="document"; filename="a-letter.txt"\r\n\r\nwords of a letter\r\n'
  return `${parts.join('')}--between\r\n${file}--between--\r\n`
}

const withoutPath = (input: Record<string, unknown>, path: string) =>
  Object.fromEntries(Object.entries(input).filter(([name]) => !path.split('/').includes(`:${name}`)))

function encoded(fields: Record<string, unknown>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map(one => [name, String(one)]),
  )
  return new URLSearchParams(pairs).toString()
}
