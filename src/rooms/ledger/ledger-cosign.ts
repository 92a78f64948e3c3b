import { parseArgs } from 'node:util'
import { readToCosign, refusalToCosign, type ToCosign } from './add-checkpoint.ts'
import { type Ask, askPassphrase } from './ask-passphrase.ts'
import { checkSignature } from './check-signature.ts'
import type { Standing } from './checkpoint.ts'
import { cosignatureLine } from './cosignature.ts'
import {
  keysFrom,
  type Print,
  textOf,
  toStandardOutput,
  WrongUsage,
  wronglyUsed,
} from './on-the-command-line.ts'
import { sealWords } from './seal-words.ts'
import { inDigits } from './verdict.ts'
import { openKeyFile } from './witness-key-file.ts'

const USAGE = `Usage: evenhand ledger cosign CHECKPOINT_FILE --key FILE [--after EARLIER_FILE] [--vkey KEY]
CHECKPOINT_FILE is what the page of a seal offers to witnesses. EARLIER_FILE is the one you signed the time before; only
with it can be shown that nothing before it was changed. KEY is the key of the service, as you noted it down.`

/**
 * `ledger cosign FILE --key FILE`: a witness checks on their own machine that the ledger grew out of the one they signed
 * before, and signs it. Gives 0, 1 when it must not be signed, 2 when it was called wrongly.
 */
export async function ledgerCosign(
  args: readonly string[],
  now: Date,
  print: Print = toStandardOutput,
  ask: Ask = askPassphrase,
): Promise<0 | 1 | 2> {
  return wronglyUsed(USAGE, print, async () => {
    const { file, key, after, vkey } = understood(args)
    const given = await read(file)
    const earlier = after === undefined ? undefined : (await read(after)).checkpoint
    const refusal = signatureRefusal(given, vkey) ?? refusalToCosign(given, earlier)
    if (refusal) {
      print(refusal)
      return 1
    }
    const opened = await openKeyFile(await textOf(key), await ask('The passphrase of your key: '))
    if (!opened) throw new WrongUsage(`${key} is not a key file.`)
    if (opened === 'wrong') throw new WrongUsage('The passphrase is not right, or the key file was changed.')
    for (const line of whatIsSigned(given.checkpoint, earlier, file)) print(line)
    print(cosignatureLine(opened.seed, opened.name, given.checkpoint, now))
    return 0
  })
}

function understood(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { key: { type: 'string' }, after: { type: 'string' }, vkey: { type: 'string', multiple: true } },
  })
  const [file] = positionals
  if (!file || positionals.length > 1 || !values.key) throw new WrongUsage()
  return { ...values, file, key: values.key }
}

async function read(file: string): Promise<ToCosign> {
  const found = readToCosign(await textOf(file))
  if (!found) throw new WrongUsage(`${file} does not hold a checkpoint, or it is damaged.`)
  return found
}

function signatureRefusal({ checkpoint }: ToCosign, vkey: string[] | undefined): string | undefined {
  const { keys } = keysFrom(vkey ? { vkey } : {})
  if (!keys || keys.some(key => typeof checkSignature(checkpoint, key) === 'object')) return undefined
  return 'This checkpoint is not signed with the key of the service that you named. Do not sign.'
}

function whatIsSigned(checkpoint: Standing, earlier: Standing | undefined, file: string): string[] {
  const { origin, size } = checkpoint
  const grown = earlier
    ? `It grew out of the ${inDigits(earlier.size)} entries that you signed before.`
    : 'Nothing was compared: do this the first time only, and give --after from then on.'
  return [
    `${origin}: ${inDigits(size)} entries. ${grown}`,
    `Seal: ${sealWords(checkpoint)}`,
    `Keep ${file}: it is what you give with --after the next time. Paste this line into the page of the seal:`,
  ]
}
