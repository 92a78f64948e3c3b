import Fastify from 'fastify'
import pg from 'pg'
import type { OpenApp } from '../run-worker.ts'

/** A small real app for the tests of the start: it writes numbers down, and answers when they are committed. */
export const openApp: OpenApp = async (config, connection, secret) => {
  const pool = new pg.Pool({ max: 5, connectionTimeoutMillis: 2_000, query_timeout: 2_000, ...connection.app })
  pool.on('error', () => {})
  const app = Fastify({ forceCloseConnections: 'idle', return503OnClosing: false })
  app.get('/', async () => `It works. ${secret.length}\n`)
  app.get('/pid', async () => String(process.pid))
  app.get('/slow', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    return 'done'
  })
  app.get('/crash', () => process.exit(3))
  app.get('/replace', async () => {
    process.send?.({ replace: true })
    return 'asked'
  })
  app.post<{ Params: { n: string } }>('/numbers/:n', async ({ params }) => {
    await pool.query('insert into fixture.number (n) values ($1) on conflict do nothing', [Number(params.n)])
    return 'written'
  })
  app.get('/numbers', async () => (await pool.query('select n from fixture.number order by n')).rows.map(({ n }) => n))
  return {
    listen: async () => {
      await app.listen({ host: config.host, port: config.port })
    },
    close: async () => {
      await app.close()
      await pool.end()
    },
  }
}
