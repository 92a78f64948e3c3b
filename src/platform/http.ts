import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart, { type MultipartFile } from '@fastify/multipart'
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { PATIENCE_WITH_FILES_MS, waitForBodies } from '#platform/body-patience.ts'
import type { Context } from '#platform/context.ts'
import { newToken } from '#platform/crypto.ts'
import { isOutage } from '#platform/database.ts'
import { plainProblem } from '#platform/outage.tsx'
import { notFound, notNow, notUnderstood, tooMuch } from '#platform/refusal.ts'
import { refuseBare, refuseSocket } from '#platform/refuse-bare.ts'
import { takeFile } from '#platform/take-file.ts'
import { withOurNumbers } from '#platform/with-our-numbers.ts'

const TWO_MEGABYTES = 2 * 1024 * 1024
/** Small pictures only; families' papers come by a page's upload (`upload.ts`), sealed while they arrive. */
const FILES = { fileSize: 512 * 1024, files: 2, fields: 100, fieldSize: TWO_MEGABYTES }

/** The web server without any page yet: limits, headers, cookies, how faults are answered, what is logged. */
export async function openHttp(context: Context): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: TWO_MEGABYTES,
    // For the head; how long a body may take is each route's affair (`body-patience.ts`).
    http: { headersTimeout: 30_000 },
    requestTimeout: PATIENCE_WITH_FILES_MS,
    forceCloseConnections: 'idle',
    // The old process finishes what it was asked while its successor already listens.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    trustProxy: context.config.trustProxy === 'loopback' ? 'loopback' : false,
    genReqId: () => newToken().slice(0, 12),
    logger: false,
    frameworkErrors: (_fault, _request, reply) => refuseBare(reply.raw, 400),
    clientErrorHandler: refuseSocket,
  })
  await app.register(helmet, headers(context.config.origin))
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: TWO_MEGABYTES })
  await app.register(multipart, {
    attachFieldsToBody: 'keyValues',
    limits: FILES,
    onFile(part) {
      return takeFile(context, this as FastifyRequest, part as MultipartFile)
    },
  })
  waitForBodies(app)
  app.addHook('preHandler', async request => void wasRead.add(request))
  app.addHook('onSend', privateUnlessSaid)
  app.addHook('onSend', (_request, _reply, payload) => withOurNumbers(context, payload))
  app.addHook('onResponse', (request, reply) => note(context, request, reply))
  app.setErrorHandler((fault: FastifyError, request, reply) => answerFault(context, fault, request, reply))
  app.setNotFoundHandler((request, reply) => answer(context, request, reply, notFound))
  return app
}

const HTML = 'text/html; charset=utf-8'

/** No inline script or style anywhere, nothing from elsewhere, nobody may frame us (ASVS 3.4). */
function headers(origin: string) {
  const isHttps = origin.startsWith('https:')
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    xFrameOptions: { action: 'deny' as const },
    crossOriginEmbedderPolicy: false,
  }
}

/** Every page is private unless it says otherwise: nothing is left in a browser that somebody else uses next. */
async function privateUnlessSaid(_request: FastifyRequest, reply: FastifyReply) {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
}

async function note(context: Context, request: FastifyRequest, reply: FastifyReply) {
  const route = request.routeOptions.url ?? '/*'
  const { method } = request
  const { statusCode: status, elapsedTime } = reply
  context.metrics.requests.observe(
    { route, method, status: `${Math.floor(status / 100)}xx` },
    elapsedTime / 1000,
  )
  context.log.info('request', { route, method, status, ms: Math.round(elapsedTime), request: request.id })
}

/** Requests that were read whole: what fails before, fails by what was sent, even where a parser does not say so. */
const wasRead = new WeakSet<FastifyRequest>()

/** What the server itself refuses keeps its 4xx; a fault of ours is logged without its content and answered plainly. */
async function answerFault(
  context: Context,
  fault: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { statusCode: status = wasRead.has(request) ? 500 : 400 } = fault
  if (status === 413) return answer(context, request, reply, tooMuch)
  if (status >= 400 && status < 500) return answer(context, request, reply, { ...notUnderstood, status })
  context.log.fault(fault, { route: request.routeOptions.url ?? '/*', request: request.id })
  if (isOutage(fault)) return answer(context, request, reply.header('retry-after', '30'), notNow)
  return answer(context, request, reply, OUR_FAULT)
}

/** One sentence and its code: as a page, or as JSON for whoever asked for that. */
function answer(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  { code, status, sentence }: { code: string; status: number; sentence: string },
) {
  reply.code(status)
  if (request.url.startsWith('/api/')) return reply.send({ refused: code, sentence })
  return reply.type(HTML).send(plainProblem(context.assets.stylesheet, sentence))
}

const OUR_FAULT = {
  code: 'our-fault',
  status: 500,
  sentence: 'Something went wrong on our side. It has been noted. Nothing was saved; go back and try again.',
}
