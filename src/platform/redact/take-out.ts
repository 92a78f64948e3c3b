import { drawShownPage } from './draw-shown-page.ts'
import type { RedactJob } from './redact-job.ts'
import { redactPages } from './redact-pages.ts'

// The whole life of a redacting process: reads what is asked of it (a line of JSON) and a paper from its standard
// input, writes a line of JSON and the copy to its standard output, and ends. It is given no database, no key and no
// environment, and may write no file: what a broken PDF does to the reader of PDFs, it does to this process only.

const given = await readAll()
const line = given.indexOf('\n')
const job = JSON.parse(given.toString('utf8', 0, line)) as RedactJob
const paper = given.subarray(line + 1)
const done = 'show' in job ? await drawShownPage(paper, job.show) : await redactPages(paper, job)
if ('fault' in done) await write(`${JSON.stringify(done)}\n`)
else {
  await write(`${JSON.stringify(done.note)}\n`)
  await write('png' in done ? done.png : done.pdf)
}

async function readAll(): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part)
  return Buffer.concat(parts)
}

function write(what: string | Uint8Array): Promise<unknown> {
  return new Promise(written => process.stdout.write(what, written))
}
