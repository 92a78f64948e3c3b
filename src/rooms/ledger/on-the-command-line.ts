import { readFile } from 'node:fs/promises'
import { readVerifierKey, type VerifierKey } from './verifier-key.ts'

/** Takes one line of what a command says. */
export type Print = (line: string) => void

/** Where a command's words go unless a test listens. */
export const toStandardOutput: Print = line => {
  process.stdout.write(`${line}\n`)
}

/** Called wrongly, or with a file that is not there: the sentence says what to do, then how it is called. */
export class WrongUsage extends Error {}

/** Does the work of a command; when it was called wrongly, says how it is called and gives 2. */
export async function wronglyUsed(
  usage: string,
  print: Print,
  work: () => Promise<0 | 1>,
): Promise<0 | 1 | 2> {
  try {
    return await work()
  } catch (fault) {
    const isUnknownFlag =
      fault instanceof TypeError && String(Object(fault).code).startsWith('ERR_PARSE_ARGS')
    if (!isUnknownFlag && !(fault instanceof WrongUsage)) throw fault
    if (fault.message) print(fault.message)
    print(usage)
    return 2
  }
}

/** The text of a file that was named. */
export async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new WrongUsage(`The file ${file} cannot be read. Check its name and that you may open it.`)
  })
}

/** The keys given with --vkey and --witness; nothing for those that were not given. */
export function keysFrom(values: { vkey?: string[]; witness?: string[] }): {
  keys?: VerifierKey[]
  witnesses?: VerifierKey[]
} {
  const { vkey, witness } = values
  return {
    ...(vkey ? { keys: vkey.map(keyFrom) } : {}),
    ...(witness ? { witnesses: witness.map(keyFrom) } : {}),
  }
}

/** A key as it was typed. */
function keyFrom(typed: string): VerifierKey {
  const key = readVerifierKey(typed.trim())
  if (!key) throw new WrongUsage(`This is not a key as the ledger page shows it: ${typed}`)
  return key
}
