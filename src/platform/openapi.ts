import { z } from 'zod'
import type { Feed } from '#platform/feed.ts'
import type { RefusalKind } from '#platform/refusal.ts'
import { notFound, notUnderstood, platformRefusals } from '#platform/refusal.ts'
import type { Offer } from '#platform/routes.ts'
import type { Who } from '#platform/who.ts'

/** The OpenAPI 3.1 document of every command and query, from their own schemas: nothing is written twice. */
export function openApiOf(offer: Offer, origin: string): object {
  const commands = offer.commands.map(one => [
    `/api/commands/${one.name}`,
    { post: operation(one, bodyOf(one.input), one.refusals) },
  ])
  const queries = offer.queries.map(one => [
    `/api/queries/${one.name}`,
    one.posted
      ? { post: operation(one, bodyOf(one.input)) }
      : { get: operation(one, parametersOf(one.input)) },
  ])
  return {
    openapi: '3.1.0',
    info: {
      title: 'Evenhand',
      version: '1',
      description: 'Every act and every question, as forms have them: same checks, same ledger.',
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries([...commands, ...queries, ...(offer.feeds ?? []).map(feedPath)]),
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-evenhand' } } },
  }
}

function operation(one: { name: string; who: Who }, takes: object, refusals: readonly RefusalKind[] = []) {
  return {
    operationId: one.name,
    'x-who': one.who,
    ...(one.who === 'anyone' ? {} : { security: [{ session: [] }] }),
    ...takes,
    responses: { 200: { description: 'Done' }, ...refusalsOf([...platformRefusals, ...refusals]) },
  }
}

const schemaOf = (input: z.ZodObject) => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })

const bodyOf = (input: z.ZodObject) => ({
  requestBody: { required: true, content: { 'application/json': { schema: schemaOf(input) } } },
})

function parametersOf(input: z.ZodObject) {
  const { properties = {}, required = [] } = schemaOf(input)
  return {
    parameters: Object.entries(properties).map(([name, schema]) => ({
      name,
      in: 'query',
      required: required.includes(name),
      schema,
    })),
  }
}

/** A feed under its path as OpenAPI writes it; what stands in the path is a parameter of the path. */
function feedPath({ path, gives, params }: Feed): [string, object] {
  const { parameters } = parametersOf(params)
  const inPath = (name: string) => path.split('/').includes(`:${name}`)
  const placed = parameters.map(one => (inPath(one.name) ? { ...one, in: 'path', required: true } : one))
  const responses = { 200: { description: gives }, ...refusalsOf([notFound, notUnderstood]) }
  return [path.replaceAll(/:(\w+)/g, '{$1}'), { get: { summary: gives, parameters: placed, responses } }]
}

/** One response for each status, naming the codes that may stand in it. */
function refusalsOf(kinds: readonly RefusalKind[]) {
  const byStatus = Map.groupBy(kinds, ({ status }) => status)
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      { description: same.map(({ code, sentence }) => `${code}: ${sentence}`).join(' ') },
    ]),
  )
}
