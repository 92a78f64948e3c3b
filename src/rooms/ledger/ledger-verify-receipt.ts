import { parseArgs } from 'node:util'
import { checkSignature } from './check-signature.ts'
import {
  keysFrom,
  type Print,
  textOf,
  toStandardOutput,
  WrongUsage,
  wronglyUsed,
} from './on-the-command-line.ts'
import { type Receipt, readReceipt } from './receipt.ts'
import { inDigits } from './verdict.ts'
import type { VerifierKey } from './verifier-key.ts'

const USAGE = `Usage: evenhand ledger verify-receipt FILE --vkey KEY... [--witness KEY]...
FILE is a receipt from the ledger. KEY is the key of the service, as its ledger page and its papers show it.`

/**
 * `ledger verify-receipt FILE --vkey KEY`: checks without the service that one entry stands in a ledger that the service
 * signed. Gives 0 when it does, 1 when not, 2 when it was called wrongly.
 */
export async function ledgerVerifyReceipt(
  args: readonly string[],
  print: Print = toStandardOutput,
): Promise<0 | 1 | 2> {
  return wronglyUsed(USAGE, print, async () => {
    const { file, keys, witnesses = [] } = understood(args)
    const receipt = readReceipt(await textOf(file))
    const fault = 'fault' in receipt ? receipt.fault : signatureFault(receipt, keys)
    if (fault || 'fault' in receipt) {
      print(fault ?? '')
      return 1
    }
    for (const line of inWords(receipt, witnesses)) print(line)
    return 0
  })
}

function understood(args: readonly string[]) {
  const many = { type: 'string', multiple: true } as const
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { vkey: many, witness: many },
  })
  const [file] = positionals
  const { keys, witnesses } = keysFrom(values)
  if (!file || positionals.length > 1 || !keys) throw new WrongUsage()
  return { file, keys, witnesses }
}

function signatureFault({ checkpoint }: Receipt, keys: readonly VerifierKey[]): string | undefined {
  const found = keys.map(key => checkSignature(checkpoint, key))
  if (found.includes('bad')) return 'The signature of the service does not hold: the receipt was changed.'
  if (found.every(one => one === 'none')) return 'The receipt is not signed with this key of the service.'
  return undefined
}

function inWords({ entry, checkpoint }: Receipt, witnesses: readonly VerifierKey[]): string[] {
  const { seq, at, actor, act, subject, outcome } = entry
  return [
    `Entry ${inDigits(seq)} is in the ledger, at this place and with this content:`,
    `  when     ${at}`,
    `  who      ${actor ?? 'nobody signed in'}`,
    `  did      ${act} (${outcome})`,
    `  about    ${subject ?? 'no file or person'}`,
    `The ledger had ${inDigits(checkpoint.size)} entries then, and the service signed for them (${checkpoint.origin}).`,
    ...witnesses.map(witness => witnessLine(checkpoint, witness)),
  ]
}

function witnessLine(checkpoint: Receipt['checkpoint'], witness: VerifierKey): string {
  const found = checkSignature(checkpoint, witness)
  if (found === 'none') return `${witness.name} did not sign for them.`
  if (found === 'bad') return `The signature of ${witness.name} does not hold.`
  return `${witness.name} signed for them too${found.at ? `, on ${found.at.toISOString().slice(0, 10)}` : ''}.`
}
