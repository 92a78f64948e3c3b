import { setInType } from './set-in-type.ts'
import { EXIT, type ToPrint } from './to-print.ts'

// The whole life of a printing process: reads one job from its standard input, writes one PDF to its standard output,
// and ends. It is given no database, no key, no environment, and may write no file: the words go through pipes only.

try {
  const pdf = setInType(JSON.parse(await readAll()) as ToPrint)
  if (pdf) await new Promise(written => process.stdout.write(pdf, written))
  process.exitCode = pdf ? EXIT.printed : EXIT.noTypesetter
} catch (fault) {
  process.stderr.write(`${String(fault)}\n`)
  process.exitCode = EXIT.refused
}

async function readAll(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}
