import type { FastifyRequest } from 'fastify'
import type { Context } from '#platform/context.ts'
import { sessionToken } from '#platform/cookie.ts'
import type { Visitor } from '#platform/who.ts'

/** Who sent this request, and by which browser. */
export async function visitorOf(context: Context, request: FastifyRequest): Promise<Visitor> {
  const cookie = sessionToken(request, context.config.origin)
  const visitor = await context.house.identify(cookie, context.clock.now())
  const agent = request.headers['user-agent']
  return { ...visitor, caller: { ...visitor.caller, network: request.ip, ...(agent ? { agent } : {}) } }
}
