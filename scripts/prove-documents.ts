import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { chance } from '../src/demo/chance.ts'
import type { HouseClient } from '../test/house-client.ts'
import { withFile } from '../test/pages/with-file.ts'
import { residentBytes } from './proving/processes.ts'
import { type ProductAtWork, productAtWork } from './proving/product-at-work.ts'

export type DocumentPlan = Readonly<{
  /** Uploads to break off. */
  broken: number
  /** Bytes of each document that comes whole. */
  size: number
  seed: number
  log(line: string): void
}>

export type DocumentProof = Readonly<{
  /** By how many megabytes the app process was larger at most than before, in each round of three documents. */
  grownMb: readonly number[]
  /** How long each round took. */
  seconds: readonly number[]
  /** Whether all three came back as they were. */
  cameBack: boolean
  /** Uploads that were broken off somewhere on their way. */
  broken: number
  /** Rows that these left behind. */
  left: number
}>

const AT_ONCE = 3
/** If anything of a document stayed in memory, the second round would stand on the first. */
const ROUNDS = 2

/**
 * Sends three large documents to the running product at once and watches its memory; fetches them again; then sends
 * documents whose line breaks at a random place, and looks for what is left of them.
 */
export async function proveDocuments({ broken, size, seed, log }: DocumentPlan): Promise<DocumentProof> {
  const work = await productAtWork()
  const draw = chance(seed)
  try {
    const { coordinator } = work
    const saved = await coordinator.submit(await coordinator.get('/contacts/new'), { words: 'With papers.' })
    const path = `/families/${saved.path.split(/[/?]/)[2]}/documents`
    await putIn(coordinator, path, documentOf(300_000, 9))
    const three = Array.from({ length: AT_ONCE }, (_, n) => documentOf(size, n))
    const [app = 0] = work.product.processes().app
    const idle = residentBytes(app)
    const [grownMb, seconds]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      const watched = watch(app)
      const began = performance.now()
      await Promise.all(three.map(bytes => putIn(coordinator, path, bytes)))
      seconds.push(Math.round((performance.now() - began) / 100) / 10)
      grownMb.push(Math.round((watched.stop() - idle) / 2 ** 20))
      log(
        `three at once: ${seconds.at(-1)} s, ${grownMb.at(-1)} MB more at most than ${Math.round(idle / 2 ** 20)}`,
      )
    }
    const cameBack = await comeBack(coordinator, path, three)
    const before = await rowsOf(work)
    for (let n = 0; n < broken; n++) await breakOff(work, path, draw)
    const left = await untilNothingIsLeft(work, before)
    log(`${broken} broken off, ${left} rows left`)
    return { grownMb, seconds, cameBack, broken, left }
  } finally {
    await work.remove()
  }
}

/** Not two parts of it are alike, so that none can be taken for another. */
function documentOf(size: number, n: number): Buffer {
  const bytes = Buffer.alloc(size, `%PDF-1.7 document ${n} `)
  for (let at = 1024; at < size - 4; at += 1024) bytes.writeUInt32BE(at, at)
  return bytes
}

async function sent(client: HouseClient, path: string, bytes: Buffer) {
  const page = await client.get(path)
  const { fields } = client.fill(page, { from: 'school' }, 'Put it in')
  return withFile(fields, 'document', { name: 'scan.pdf', bytes })
}

async function putIn(client: HouseClient, path: string, bytes: Buffer): Promise<void> {
  const { type, payload } = await sent(client, path, bytes)
  const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' }
  const { status, body } = await client.raw('POST', path, { headers, payload })
  if (status !== 303) throw new Error(`A document was not put in: ${status} ${body}`)
}

/** The most memory that a process holds until stopped, in bytes. */
function watch(pid: number): { stop(): number } {
  let highest = 0
  const look = () => {
    highest = Math.max(highest, residentBytes(pid))
  }
  const timer = setInterval(look, 5)
  return {
    stop() {
      look()
      clearInterval(timer)
      return highest
    },
  }
}

async function comeBack(client: HouseClient, path: string, documents: readonly Buffer[]): Promise<boolean> {
  const { html } = await client.get(path)
  const links = [...html.matchAll(new RegExp(`href="(${path}/[\\w-]+)"`, 'g'))].map(([, link = '']) => link)
  const fetched: Buffer[] = []
  for (const link of links) fetched.push((await client.raw('GET', link)).bytes)
  return documents.every(one => fetched.some(other => other.equals(one)))
}

/** Sends part of a document over a line that then breaks, as a telephone's does in a tunnel. */
async function breakOff(
  { origin, coordinator }: ProductAtWork,
  path: string,
  draw: () => number,
): Promise<void> {
  const { type, payload } = await sent(coordinator, path, documentOf(2_000_000, 0))
  const { hostname, port, host } = new URL(origin)
  const cookie = coordinator.cookie
  const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\ncontent-type: ${type}\r\nsec-fetch-site: same-origin\r\ncontent-length: ${payload.length}\r\n\r\n`
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.write(head)
  socket.write(payload.subarray(0, Math.floor(draw() * (payload.length - 1))))
  await pause(draw() * 150)
  if (draw() < 0.5) socket.resetAndDestroy()
  else socket.destroy()
}

const rowsOf = ({ asAdministrator }: ProductAtWork): Promise<number> =>
  asAdministrator(async client => {
    const { rows } = await client.query<{ count: number }>(
      `select ((select count(*) from casework.document) + (select count(*) from casework.document_chunk))::int as count`,
    )
    return rows[0]?.count ?? 0
  })

/** What was begun may still be on its way out for a moment. */
async function untilNothingIsLeft(work: ProductAtWork, before: number): Promise<number> {
  for (let wait = 0; wait < 50; wait++) {
    const left = (await rowsOf(work)) - before
    if (left === 0) return 0
    await pause(200)
  }
  return (await rowsOf(work)) - before
}
