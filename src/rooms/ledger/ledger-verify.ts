import { open } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { EarlierSeal } from './earlier-seals.ts'
import { inWords } from './in-words.ts'
import { keysFrom, type Print, toStandardOutput, WrongUsage, wronglyUsed } from './on-the-command-line.ts'
import { readSealWords } from './seal-words.ts'
import { verifyExport } from './verify-export.ts'

const USAGE = `Usage: evenhand ledger verify FILE [--words "4182 twelve words"]... [--seal SIZE:ROOT]...
         [--vkey KEY]... [--witness KEY]... [--json]
FILE is what “evenhand ledger export” wrote. The words are a seal noted earlier, for instance in minutes, with the
number of entries that stands before them. KEY is a key of the service, or of a witness, that you noted down.`

/**
 * `ledger verify FILE ...`: checks an export without a database or a network. Gives 0 when the file is whole, 1 when
 * something is wrong with it, 2 when it was called wrongly or the file cannot be read.
 */
export async function ledgerVerify(
  args: readonly string[],
  print: Print = toStandardOutput,
): Promise<0 | 1 | 2> {
  return wronglyUsed(USAGE, print, async () => {
    const { file, json, known } = understood(args)
    const opened = await open(file).catch(() => {
      throw new WrongUsage(`The file ${file} cannot be read. Check its name and that you may open it.`)
    })
    await using input = opened
    const verdict = await verifyExport(input.readLines(), known)
    for (const line of json ? [JSON.stringify(verdict)] : inWords(verdict)) print(line)
    return verdict.ok ? 0 : 1
  })
}

function understood(args: readonly string[]) {
  const many = { type: 'string', multiple: true } as const
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seal: many, words: many, vkey: many, witness: many, json: { type: 'boolean' } },
  })
  const [file] = positionals
  if (!file || positionals.length > 1) throw new WrongUsage()
  const seals = [...(values.seal ?? []).map(sealFrom), ...(values.words ?? []).map(wordsFrom)]
  const known = { seals, ...keysFrom(values) }
  return { file, json: values.json === true, known }
}

function sealFrom(typed: string): EarlierSeal {
  const found = /^(\d[\d,]*):([A-Za-z0-9+/]{43}=)$/.exec(typed)
  if (!found?.[2]) throw new WrongUsage(`A seal is written SIZE:ROOT, not “${typed}”.`)
  return { size: inNumbers(found[1]), root: found[2] }
}

/** Without a number of entries it must be the seal of one of the file's own checkpoints. */
function wordsFrom(typed: string): EarlierSeal {
  const [, digits, rest = ''] = /^\s*(\d[\d,]*)?(.*)$/s.exec(typed) ?? []
  const read = readSealWords(rest)
  if ('fault' in read) throw new WrongUsage(read.fault)
  return digits ? { size: inNumbers(digits), ...read } : read
}

const inNumbers = (digits = '') => Number(digits.replaceAll(',', ''))
