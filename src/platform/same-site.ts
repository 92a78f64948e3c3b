import type { FastifyRequest } from 'fastify'

/**
 * True when a request that changes something comes from our own pages. Browsers say so in Sec-Fetch-Site, older
 * ones in Origin; one that sends neither is left to the form's token.
 */
export function isFromOurPages(request: FastifyRequest, origin: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site) return site === 'same-origin' || site === 'none'
  const sender = request.headers.origin
  return sender === undefined || sender === origin
}
