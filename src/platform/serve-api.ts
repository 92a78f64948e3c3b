import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ask } from '#platform/ask.ts'
import { carryOut } from '#platform/carry-out.ts'
import type { Command } from '#platform/command.ts'
import type { Context } from '#platform/context.ts'
import { keepSession } from '#platform/cookie.ts'
import { newToken } from '#platform/crypto.ts'
import { isOutage } from '#platform/database.ts'
import type { Query } from '#platform/query.ts'
import { formFromElsewhere, notNow, notUnderstood, Refusal, refuse } from '#platform/refusal.ts'
import { isFromOurPages } from '#platform/same-site.ts'
import { visitorOf } from '#platform/visitor-of.ts'

/** Hangs a command as JSON: the same checks, transaction and ledger leaf as its form. */
export function serveCommand(app: FastifyInstance, context: Context, command: Command): void {
  app.post(`/api/commands/${command.name}`, (request, reply) =>
    withPatience(context, reply, async () => {
      if (!isFromOurPages(request, context.config.origin)) return refusedAs(reply, refuse(formFromElsewhere))
      if (!isJsonObject(request)) return refusedAs(reply, refuse(notUnderstood))
      const visitor = await visitorOf(context, request)
      const outcome = await carryOut(context, command, {
        visitor,
        raw: request.body as Body,
        nonce: repeatKeyOf(request),
        address: request.ip,
      })
      if ('conflict' in outcome)
        return reply.code(409).send({ refused: 'changed-meanwhile', ...outcome.conflict })
      if ('refused' in outcome) return refusedAs(reply, outcome.refused, outcome.faults)
      keepSession(reply, context.config.origin, command, outcome.token)
      return reply.send({ done: outcome.done, repeated: outcome.repeated })
    }),
  )
}

/** Hangs a query as JSON: by GET, or by POST where what is asked for names a person. */
export function serveQuery(app: FastifyInstance, context: Context, query: Query): void {
  const path = `/api/queries/${query.name}`
  if (!query.posted) {
    app.get(path, (request, reply) => answer(context, query, request, reply, request.query as Body))
    return
  }
  app.post(path, (request, reply) => {
    if (!isFromOurPages(request, context.config.origin)) return refusedAs(reply, refuse(formFromElsewhere))
    if (!isJsonObject(request)) return refusedAs(reply, refuse(notUnderstood))
    return answer(context, query, request, reply, request.body as Body)
  })
}

const answer = (context: Context, query: Query, request: FastifyRequest, reply: FastifyReply, raw: Body) =>
  withPatience(context, reply, async () => {
    const found = await ask(context, query, await visitorOf(context, request), raw)
    return found instanceof Refusal ? refusedAs(reply, found) : reply.send({ answer: found })
  })

type Body = Record<string, unknown>

function isJsonObject({ headers, body }: FastifyRequest): boolean {
  const isJson = headers['content-type']?.split(';')[0]?.trim() === 'application/json'
  return isJson && typeof body === 'object' && body !== null && !Array.isArray(body)
}

/** The caller's own key for this act, so that a repeat is recognised; without one every call is a new act. */
function repeatKeyOf({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key']
  return typeof key === 'string' && key.length > 0 && key.length <= 200 ? key : newToken()
}

/** A refusal as JSON, with what was wrong in which field. */
export function refusedAs(reply: FastifyReply, { kind, sentence }: Refusal, faults?: Record<string, string>) {
  return reply.code(kind.status).send({ refused: kind.code, sentence, ...(faults ? { faults } : {}) })
}

/** Answers that the service cannot read just now, when the database does not answer. */
export async function withPatience(context: Context, reply: FastifyReply, work: () => Promise<unknown>) {
  try {
    return await work()
  } catch (fault) {
    if (!isOutage(fault)) throw fault
    context.log.fault(fault, { route: '/api' })
    return refusedAs(reply.header('retry-after', '30'), refuse(notNow))
  }
}
