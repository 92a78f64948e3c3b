import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ask } from '#platform/ask.ts'
import { actorOf } from '#platform/carry-out.ts'
import { type Context, deskOf } from '#platform/context.ts'
import type { Download, Opened } from '#platform/download.ts'
import { asAttachment } from '#platform/file-name.ts'
import { SIGN_IN } from '#platform/paths.ts'
import { Refusal } from '#platform/refusal.ts'
import { problem, withPatience } from '#platform/serve-pages.tsx'
import { visitorOf } from '#platform/visitor-of.ts'
import type { Visitor } from '#platform/who.ts'

/** Parts read in one transaction: 512 kB. */
const AT_ONCE = 8

/**
 * Hangs one download. What it hands out is opaque: saved, never shown, run or guessed at by a browser, and kept by
 * nobody on the way (ASVS 5.4, 14.3.2).
 */
export function serveDownload(app: FastifyInstance, context: Context, download: Download): void {
  app.get(download.path, (request, reply) =>
    withPatience(context, request, reply, {}, () => handOut(context, download, request, reply)),
  )
}

async function handOut(context: Context, download: Download, request: FastifyRequest, reply: FastifyReply) {
  const { query, read } = download
  const visitor = await visitorOf(context, request)
  if (!visitor.person && query.who !== 'anyone' && context.checks.who)
    return reply.redirect(`${SIGN_IN}?next=${encodeURIComponent(request.url)}`, 303)
  const opened = await ask<Opened>(context, query, visitor, request.params as Record<string, unknown>)
  if (opened instanceof Refusal) return problem(context, reply, opened)
  const parts = partsOf(context, { query, read }, opened, visitor)
  // What cannot be read is found out before anything is promised.
  const first = await parts.next()
  const stream = Readable.from(after(first.value, parts))
  // Too late to say so in a page: the line is cut, and the browser says that the download has failed.
  stream.on('error', fault => context.log.fault(fault, { route: download.path, request: request.id }))
  return opaque(reply, opened, download.drawn).send(stream)
}

async function* after(first: Buffer | undefined, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (first) yield first
  yield* rest
}

function opaque(reply: FastifyReply, { name, size }: Opened, drawn: Download['drawn']): FastifyReply {
  const policy = String(reply.getHeader('content-security-policy') ?? "default-src 'none'")
  return reply
    .type(drawn ?? 'application/octet-stream')
    .header('content-length', size)
    .header('content-disposition', asAttachment(name))
    .header('content-security-policy', `${policy};sandbox`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
}

/** Each step is a transaction of its own: a slow line holds no connection, and whoever loses the right to it gets no more. */
async function* partsOf(
  context: Context,
  { query, read }: Pick<Download, 'query' | 'read'>,
  opened: Opened,
  visitor: Visitor,
): AsyncGenerator<Buffer> {
  for (let from = 0; from < opened.parts; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, opened.parts - from)
    yield* await context.database.as(actorOf(query, visitor.person), sql =>
      read(opened, from, count, deskOf(context, sql, visitor, context.clock.now())),
    )
  }
}
