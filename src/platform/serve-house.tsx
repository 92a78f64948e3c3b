import type { FastifyInstance } from 'fastify'
import { houseStyleCss } from '#design/house-style.ts'
import type { Context } from '#platform/context.ts'
import { equal } from '#platform/crypto.ts'
import { openHttp } from '#platform/http.ts'
import { openApiOf } from '#platform/openapi.ts'
import { HOUSE_STYLE, LOGO } from '#platform/paths.ts'
import { type Offer, type Route, routesOf } from '#platform/routes.ts'
import { serveCommand, serveQuery } from '#platform/serve-api.ts'
import { serveAssets } from '#platform/serve-assets.ts'
import { serveAutosave } from '#platform/serve-autosave.ts'
import { serveDownload } from '#platform/serve-downloads.ts'
import { serveFeed } from '#platform/serve-feed.ts'
import { servePage } from '#platform/serve-pages.tsx'

/** Hangs everything the rooms offer, and the few ways in that belong to no room. Listens to nothing yet. */
export async function serveHouse(context: Context, offer: Offer): Promise<FastifyInstance> {
  const app = await openHttp(context)
  for (const page of offer.pages) servePage(app, context, page)
  for (const command of offer.commands) serveCommand(app, context, command)
  for (const query of offer.queries) serveQuery(app, context, query)
  for (const feed of offer.feeds ?? []) serveFeed(app, context, feed)
  for (const download of offer.downloads ?? []) serveDownload(app, context, download)
  serveAutosave(app, context, offer.commands)
  serveAssets(app, context)
  serveHouseStyle(app, context)
  serveOperator(app, context, offer)
  return app
}

/** The ways in that belong to no room, so that the list of routes is whole. */
export function everyRoute(offer: Offer): Route[] {
  const own = (
    method: Route['method'],
    path: string,
    who: Route['who'],
    does: string,
    rows = false,
  ): Route => ({ method, path, who, does, rows })
  return [
    ...routesOf(offer),
    own('POST', '/drafts/autosave', 'signed-in', 'keeps what is being typed', true),
    own('GET', '/assets/*', 'anyone', 'styles, scripts and fonts'),
    own('GET', HOUSE_STYLE, 'anyone', "the service's own style"),
    own('GET', LOGO, 'anyone', "the service's logo"),
    own('GET', '/health', 'anyone', 'says whether the service can answer'),
    own('GET', '/metrics', 'anyone', 'numbers for the operator; asks for a token of its own'),
    own('GET', '/api/openapi.json', 'anyone', 'describes every command and query'),
  ]
}

/** Both have the style's version in their address, so that a browser may keep them for ever. */
function serveHouseStyle(app: FastifyInstance, { house }: Context): void {
  const kept = 'public, max-age=31536000, immutable'
  app.get(HOUSE_STYLE, async (_request, reply) => {
    const face = await house.face()
    if (!face) return reply.code(404).send('')
    return reply.type('text/css; charset=utf-8').header('cache-control', kept).send(houseStyleCss(face.style))
  })
  app.get(LOGO, async (_request, reply) => {
    const logo = await house.logo()
    if (!logo) return reply.code(404).send('')
    return reply.type(logo.kind).header('cache-control', kept).send(logo.picture)
  })
}

function serveOperator(app: FastifyInstance, context: Context, offer: Offer): void {
  const description = openApiOf(offer, context.config.origin)
  app.get('/api/openapi.json', (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(description),
  )
  app.get('/health', async (_request, reply) => {
    const isWell = await context.database.pool.query('select 1').then(
      () => true,
      () => false,
    )
    return reply.code(isWell ? 200 : 503).send({ well: isWell })
  })
  app.get('/metrics', async ({ headers }, reply) => {
    const { metricsToken } = context.config
    const isMeant =
      metricsToken && equal(Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${metricsToken}`))
    if (!isMeant) return reply.code(404).send({ refused: 'not-found' })
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await context.metrics.text())
  })
}
