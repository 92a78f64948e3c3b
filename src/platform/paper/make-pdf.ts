import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { noPdfHere, notPrintable, type Refusal, refuse, tooBusy, tooLongToPrint } from '#platform/refusal.ts'
import { TooBusy, turns } from '#platform/turns.ts'
import { EXIT, type ToPrint } from './to-print.ts'

/** About 150,000 words, which take three seconds on a busy machine; a PDF of them is about as large. */
const JOB_AT_MOST = 1024 * 1024
const PDF_AT_MOST = 16 * 1024 * 1024
const PATIENCE_MS = 20_000
const inTurn = turns(2, 20)

/**
 * One PDF/UA-1 file (ISO 14289-1), made in a process of its own that ends with it: neither the typesetter nor the
 * words stay in memory. The same job gives the same bytes. Two at a time; refuses what is too long, what the
 * typesetter does not take, a machine without a typesetter, and when too many are waiting. Throws when the process
 * broke, without a word of what was to be printed.
 */
export async function makePdf(job: ToPrint): Promise<Buffer | Refusal> {
  const text = JSON.stringify(job)
  if (text.length > JOB_AT_MOST) return refuse(tooLongToPrint)
  try {
    return await inTurn(() => printed(text))
  } catch (fault) {
    if (fault instanceof TooBusy) return refuse(tooBusy)
    throw fault
  }
}

async function printed(job: string): Promise<Buffer | Refusal> {
  const child = startPress()
  const pdf = collected(child)
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  child.stdin?.on('error', () => {}).end(job)
  try {
    return answer(await ended, pdf())
  } finally {
    clearTimeout(late)
  }
}

/** A process that was ended (no code) took too long or said too much: its job was too long for one file. */
function answer(code: number | null, pdf: Buffer): Buffer | Refusal {
  if (code === EXIT.printed) return pdf
  if (code === EXIT.noTypesetter) return refuse(noPdfHere)
  if (code === EXIT.refused) return refuse(notPrintable)
  if (code === null) return refuse(tooLongToPrint)
  throw new Error(`The printing process ended with code ${code}.`)
}

/** Without environment, and with Node's own locks: its code may read, and write and start nothing; the native part is not held by them. */
function startPress(): ChildProcess {
  const built = join(import.meta.dirname, 'press.js')
  const file = existsSync(built) ? built : join(import.meta.dirname, 'press.ts')
  // What it complains of may quote what was typed, so nobody hears it: see the README for how to.
  return spawn(process.execPath, [...LOCKS, file], { env: {}, stdio: ['pipe', 'pipe', 'ignore'] })
}

const LOCKS = ['--permission', '--allow-fs-read=*', '--allow-addons', '--disable-warning=SecurityWarning']
LOCKS.push('--disable-warning=ExperimentalWarning')

/** What a child writes to its output, once it has ended; it is ended when that gets too much. */
function collected(child: ChildProcess): () => Buffer {
  const parts: Buffer[] = []
  let size = 0
  child.stdout?.on('data', (part: Buffer) => {
    size += part.length
    if (size > PDF_AT_MOST) child.kill('SIGKILL')
    else parts.push(part)
  })
  return () => Buffer.concat(parts)
}
