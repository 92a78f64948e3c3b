import type { Ask } from '../../test/sign-in-over-api.ts'

/** Sends to a running product over its interface for programs. */
export const askByFetch =
  (origin: string): Ask =>
  async (path, body, cookie) => {
    const answer = await fetch(origin + path, {
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(30_000),
    })
    const [set = cookie] = (answer.headers.get('set-cookie') ?? cookie).split(';')
    return { status: answer.status, cookie: set, answer: await answer.json() }
  }
