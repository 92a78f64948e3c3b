import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Below this a page travels in a few packets as it is. */
const SMALL = 5_000

/**
 * Sends a page that somebody opened; a longer one compressed, for old phones, where nobody is signed in. On the pages of
 * people who are signed in, and on a page that shows again what was typed, lengths could tell what stands beside it
 * (BREACH): those travel as they are.
 */
export function sendPage(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  if (!takesGzip || html.length < SMALL) return reply.send(html)
  return reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding').send(gzipSync(html))
}
