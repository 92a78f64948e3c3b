import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Command } from '#platform/command.ts'

/** The session's cookie: bound to this host and to https; plain http exists only on this machine, under another name. */
const nameFor = (origin: string) => (origin.startsWith('https:') ? '__Host-evenhand' : 'evenhand-local')

/** The session token that this browser sent, if any. */
export function sessionToken(request: FastifyRequest, origin: string): string | undefined {
  return request.cookies[nameFor(origin)]
}

/** Gives the browser the session that an act began, or takes away the one that it ended. */
export function keepSession(
  reply: FastifyReply,
  origin: string,
  { session }: Pick<Command, 'session'>,
  token: string | undefined,
): void {
  if (session === 'ends' || (session && token)) setSession(reply, origin, token)
}

function setSession(reply: FastifyReply, origin: string, token: string | undefined): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: origin.startsWith('https:') } as const
  if (token) reply.setCookie(nameFor(origin), token, options)
  else reply.clearCookie(nameFor(origin), options).header('clear-site-data', '"cache", "storage"')
}
