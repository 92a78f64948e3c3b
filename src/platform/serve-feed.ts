import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Context, deskOf } from '#platform/context.ts'
import type { Feed } from '#platform/feed.ts'
import { readInput } from '#platform/read-input.ts'
import { notUnderstood, Refusal, refuse } from '#platform/refusal.ts'
import { refusedAs, withPatience } from '#platform/serve-api.ts'

const FIVE_MINUTES = 'public, max-age=300'

/** Hangs a feed: any page anywhere may read it, because it says nothing that is not public and looks at no cookie. */
export function serveFeed(app: FastifyInstance, context: Context, feed: Feed): void {
  app.get(feed.path, (request, reply) => {
    reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
    return withPatience(context, reply, () => answer(context, feed, request, reply))
  })
}

async function answer(context: Context, feed: Feed, request: FastifyRequest, reply: FastifyReply) {
  const parsed = readInput(feed.params, known(feed, request))
  if (!parsed.ok) return refusedAs(reply, refuse(notUnderstood), parsed.faults)
  const found = await context.database.as({ person: null, roles: [feed.as] }, sql =>
    feed.answer(parsed.input, deskOf(context, sql, {}, context.clock.now())),
  )
  if (found instanceof Refusal) return refusedAs(reply, found)
  const type = feed.type ?? 'application/json'
  return reply
    .header('cache-control', FIVE_MINUTES)
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify(found))
}

function known({ params }: Feed, request: FastifyRequest): Record<string, unknown> {
  const given = { ...(request.query as object), ...(request.params as object) }
  return Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(params.shape, name)))
}
