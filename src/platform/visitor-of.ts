import type { FastifyRequest } from 'fastify'
import type { Context } from '#platform/context.ts'
import { sessionToken } from '#platform/cookie.ts'
import type { Visitor } from '#platform/who.ts'

/** Who sent this request. */
export function visitorOf(context: Context, request: FastifyRequest): Promise<Visitor> {
  return context.house.identify(sessionToken(request, context.config.origin), context.clock.now())
}
