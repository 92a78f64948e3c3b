import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Refusal, refuse, tooBusy } from '#platform/refusal.ts'
import { TooBusy, turns } from '#platform/turns.ts'
import { RedactFault, type RedactJob } from './redact-job.ts'
import { inPlainWords, tooMuchAtOnce } from './redact-refusals.ts'

/** What a redacting process answers: a line of what it found, and the bytes that it made. */
interface Answered {
  readonly said: unknown
  readonly bytes: Buffer
}

const ANSWER_AT_MOST = 12 * 1024 * 1024
/** Within the ten seconds that a transaction may wait; a page takes about 0.03 s. */
const PATIENCE_MS = 8_000
const inTurn = turns(2, 2)

/** Has one job done on a paper in a process of its own that ends with it: two at once, two waiting. Refuses in a sentence. */
export async function inRedactingProcess(bytes: Buffer, job: RedactJob): Promise<Answered | Refusal> {
  try {
    return await inTurn(() => made(bytes, job))
  } catch (fault) {
    if (fault instanceof TooBusy) return refuse(tooBusy)
    throw fault
  }
}

async function made(bytes: Buffer, job: RedactJob): Promise<Answered | Refusal> {
  const child = startRedacting()
  const written = collected(child)
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  child.stdin?.on('error', () => {})
  child.stdin?.write(`${JSON.stringify(job)}\n`)
  child.stdin?.end(bytes)
  try {
    return answer(await ended, written())
  } finally {
    clearTimeout(late)
  }
}

/** A process that was ended (no code) took too long or said too much; one that broke was given a PDF that breaks readers. */
function answer(code: number | null, written: Buffer): Answered | Refusal {
  if (code === null) return refuse(tooMuchAtOnce)
  if (code !== 0) return inPlainWords({ fault: 'not-open', pages: [] })
  const line = written.indexOf('\n')
  const said: unknown = JSON.parse(written.toString('utf8', 0, line))
  const fault = RedactFault.safeParse(said)
  if (fault.success) return inPlainWords(fault.data)
  return { said, bytes: written.subarray(line + 1) }
}

/** Without environment, and with Node's own locks: it may read, and write and start nothing. */
function startRedacting(): ChildProcess {
  const built = join(import.meta.dirname, 'take-out.js')
  const file = existsSync(built) ? built : join(import.meta.dirname, 'take-out.ts')
  // What it complains of may quote the paper, so nobody hears it.
  return spawn(process.execPath, [...LOCKS, file], { env: {}, stdio: ['pipe', 'pipe', 'ignore'] })
}

const LOCKS = ['--permission', '--allow-fs-read=*', '--disable-warning=ExperimentalWarning']

function collected(child: ChildProcess): () => Buffer {
  const parts: Buffer[] = []
  let size = 0
  child.stdout?.on('data', (part: Buffer) => {
    size += part.length
    if (size > ANSWER_AT_MOST) child.kill('SIGKILL')
    else parts.push(part)
  })
  return () => Buffer.concat(parts)
}
