import type { Injectable } from '../../test/house-client.ts'

const PATIENCE_MS = 60_000

/** The running product as the test client knows it: each request goes over the network, redirects are its affair. */
export const overHttp = (origin: string): Injectable => ({
  async inject({ method, url, headers, payload }) {
    const body = payload === undefined ? null : new Uint8Array(Buffer.from(payload))
    const { host: _, ...others } = headers
    const answer = await fetch(origin + url, {
      method,
      headers: { ...others, connection: 'close' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const rawPayload = Buffer.from(await answer.arrayBuffer())
    return {
      statusCode: answer.status,
      headers: { ...Object.fromEntries(answer.headers), 'set-cookie': answer.headers.getSetCookie() },
      body: rawPayload.toString(),
      rawPayload,
    }
  },
})
