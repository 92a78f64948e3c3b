import { Client, type ClientConfig, DatabaseError } from 'pg'
import { StartFault } from './fault.ts'

const PATIENCE_MS = 5_000

/** Runs `work` over one connection and closes it. Refuses in a sentence when the server cannot be reached in 5 s. */
export async function reach<T>(config: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    ...config,
    connectionTimeoutMillis: PATIENCE_MS,
    application_name: 'evenhand start',
  })
  client.on('error', () => {})
  try {
    await client.connect().catch(fault => {
      throw unreachable(client, fault)
    })
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

function unreachable(client: Client, fault: Error): StartFault {
  const place = `${client.host}:${client.port}`
  if (fault instanceof DatabaseError)
    return new StartFault(
      `The database server ${place} refuses the connection (${fault.message}): check DATABASE_URL.`,
    )
  const why = (fault as NodeJS.ErrnoException).code ?? 'not within 5 seconds'
  return new StartFault(
    `The database server ${place} does not answer (${why}): start it, or check DATABASE_URL.`,
  )
}
