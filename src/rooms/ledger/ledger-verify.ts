import { open } from 'node:fs/promises'
import { type EarlierSeal, type Verdict, verifyExport } from './verify-export.ts'

/**
 * `ledger verify FILE [--seal SIZE:ROOT]... [--json]`: checks an export without a database or a network. Gives 0 when
 * the file is whole, 1 when something is wrong with it, 2 when it was called wrongly or the file cannot be read.
 */
export async function ledgerVerify(
  args: readonly string[],
  print: (line: string) => void = line => process.stdout.write(`${line}\n`),
): Promise<0 | 1 | 2> {
  const asked = understood(args)
  if (!asked) {
    print(USAGE)
    return 2
  }
  const file = await open(asked.file).catch(() => undefined)
  if (!file) {
    print(`The file ${asked.file} cannot be read. Check its name and that you may open it.`)
    return 2
  }
  await using opened = file
  const verdict = await verifyExport(opened.readLines(), asked.seals)
  for (const line of asked.json ? [JSON.stringify(verdict)] : inWords(verdict)) print(line)
  return verdict.ok ? 0 : 1
}

const USAGE = `Usage: evenhand ledger verify FILE [--seal SIZE:ROOT]... [--json]
FILE is what “evenhand ledger export” wrote. SIZE:ROOT is a seal noted earlier, for instance in minutes.`

function understood(args: readonly string[]) {
  const files: string[] = []
  const seals: EarlierSeal[] = []
  const rest = args.filter(arg => arg !== '--json')
  for (let i = 0; i < rest.length; i++) {
    const arg = rest[i] as string
    const seal = arg === '--seal' ? sealFrom(rest[++i]) : undefined
    if (seal) seals.push(seal)
    else if (arg.startsWith('--')) return
    else files.push(arg)
  }
  const [file] = files
  return file && files.length === 1 ? { file, seals, json: rest.length < args.length } : undefined
}

function sealFrom(words: string | undefined): EarlierSeal | undefined {
  const found = /^(\d[\d,]*):([A-Za-z0-9+/]{43}=)$/.exec(words ?? '')
  return found ? { size: Number(found[1]?.replaceAll(',', '')), root: String(found[2]) } : undefined
}

function inWords(verdict: Verdict): string[] {
  if (!verdict.ok)
    return [verdict.finding, `Found in line ${verdict.line.toLocaleString('en-GB')} of the file.`]
  const { size, root, sealsCompared } = verdict
  const entries = `${size.toLocaleString('en-GB')} ${size === 1 ? 'entry' : 'entries'}`
  if (sealsCompared > 0) {
    return [
      `${entries}, seal matches, and so ${sealsCompared === 1 ? 'does the seal' : 'do the seals'} noted earlier.`,
      `Seal: ${size}:${root}`,
    ]
  }
  return [
    `${entries}, seal matches: the file agrees with itself.`,
    `Seal: ${size}:${root}`,
    'Compare with a seal noted earlier (--seal SIZE:ROOT): only that shows that nothing was replaced as a whole.',
  ]
}
