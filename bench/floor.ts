import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import pg from 'pg'

// The floor: node:http and pg, with the same SQL and nothing else. No sign-in, no check, no encryption, no ledger, no
// page, no look at what was sent. Its address is printed; nobody should run it but the bench.

const [host = ''] = process.argv.slice(2)
const pool = new pg.Pool({ host, port: 5432, database: 'floor', user: 'postgres', max: 10 })
const { rows } = await pool.query('select id from worker')
const worker: string = rows[0].id

const server = createServer(async (request, reply) => {
  try {
    const body = request.method === 'POST' ? JSON.parse(await text(request)) : {}
    reply.setHeader('content-type', 'application/json')
    reply.end(JSON.stringify(await answer(request, body)))
  } catch (fault) {
    reply.statusCode = 500
    reply.end(String(fault))
  }
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(address && typeof address === 'object' ? address.port : '')
})

async function answer({ url = '' }: IncomingMessage, body: Record<string, string>): Promise<unknown> {
  if (url === '/contacts') return body['file'] ? log(pool, body['file'], body) : logNew(body)
  if (url === '/families') return find(body['q'] ?? '')
  return open(url.slice('/families/'.length))
}

async function log(
  sql: pg.Pool | pg.PoolClient,
  file: string,
  { words }: Record<string, string>,
): Promise<unknown> {
  const { rows } = await sql.query(
    `insert into contact (id, file, channel, minutes, worker, at, words)
      values (gen_random_uuid(), $1, 'phone', 12, $2, now(), $3) returning id`,
    [file, worker, words],
  )
  return { file, contact: rows[0].id }
}

async function logNew(body: Record<string, string>): Promise<unknown> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query(
      'insert into file (id, opened_by, opened_at) values (gen_random_uuid(), $1, now()) returning id',
      [worker],
    )
    const file = rows[0].id
    await client.query(
      `insert into person (id, file, kind, name, phone)
        values (gen_random_uuid(), $1, 'parent', $2, $3), (gen_random_uuid(), $1, 'child', $4, null)`,
      [file, body['callerName'], body['phone'], body['childName']],
    )
    const logged = await log(client, file, body)
    await client.query('commit')
    return logged
  } finally {
    client.release()
  }
}

async function open(file: string): Promise<unknown> {
  const [files, people, contacts] = await Promise.all([
    pool.query('select reference, opened_at from file where id = $1', [file]),
    pool.query('select id, kind, name, phone from person where file = $1', [file]),
    pool.query(
      `select c.id, c.channel, c.minutes, c.at, c.words, w.name from contact c join worker w on w.id = c.worker
        where c.file = $1 order by c.at desc limit 20`,
      [file],
    ),
  ])
  return { file: files.rows[0], people: people.rows, contacts: contacts.rows }
}

async function find(q: string): Promise<unknown> {
  const { rows } = await pool.query(
    `select distinct f.id, f.reference, (select max(c.at) from contact c where c.file = f.id) as last_contact
      from file f join person p on p.file = f.id where p.name ilike $1 or p.phone like $1 limit 50`,
    [`%${q}%`],
  )
  return rows
}
