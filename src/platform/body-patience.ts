import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuseSocket } from '#platform/refuse-bare.ts'

/** How long a request may take to arrive whole. A form is a moment; 25 MB over a poor line take a quarter of an hour. */
const PATIENCE_MS = 30_000
export const PATIENCE_WITH_FILES_MS = 15 * 60_000

/**
 * Ends a request that does not arrive: one that drips in byte by byte would hold its connection for ever. Routes that
 * take files wait longer, and only they.
 */
export function waitForBodies(app: FastifyInstance): void {
  const waiting = new WeakMap<FastifyRequest, NodeJS.Timeout>()
  app.addHook('onRequest', async request => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    const patience = request.routeOptions.config.uploads ? PATIENCE_WITH_FILES_MS : PATIENCE_MS
    const timer = setTimeout(() => refuseSocket(TOO_SLOW, request.raw.socket), patience)
    timer.unref()
    waiting.set(request, timer)
  })
  const arrived = async (request: FastifyRequest) => clearTimeout(waiting.get(request))
  app.addHook('preHandler', arrived)
  app.addHook('onResponse', arrived)
  app.addHook('onRequestAbort', arrived)
}

const TOO_SLOW = Object.assign(new Error('the request did not arrive'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
