import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#platform/context.ts'

/** Where the pages find their stylesheet and script: names with a hash in them, so that browsers may keep them for ever. */
export function assetsOf(folder: string | undefined): Context['assets'] {
  if (!folder) return named(name => `/assets/${name}`)
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>
  return named(name => `/assets/${manifest[name] ?? name}`)
}

const named = (at: (name: string) => string): Context['assets'] => ({
  stylesheet: at('evenhand.css'),
  script: at('evenhand.js'),
  publicScript: at('public.js'),
  passkeyScript: at('passkey.js'),
  icon: at('evenhand.svg'),
})

/** Serves the built styles, scripts and fonts. */
export function serveAssets(app: FastifyInstance, context: Context): void {
  const { assets } = context.config
  if (!assets) return
  app.register(fastifyStatic, {
    root: assets,
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
    // Compressed once, when they were built. Pages are not: they hold tokens beside what somebody typed (BREACH).
    preCompressed: true,
  })
}
