import { isConsistent } from './check-proof.ts'
import { type Checkpoint, readCheckpoint, type Standing } from './checkpoint.ts'
import { base64 } from './export-format.ts'

/** What a witness is given to sign: a checkpoint, and the proof that it grew out of the one they signed before. */
export interface ToCosign {
  /** How many entries that one counted; 0 for the first time. */
  readonly old: number
  readonly proof: readonly Uint8Array[]
  readonly checkpoint: Checkpoint
}

/** The same as text, in the form that C2SP tlog-witness gives to its “add-checkpoint” request. */
export function toCosignText(old: number, proof: readonly Uint8Array[], note: string): string {
  return `${[`old ${old}`, ...proof.map(base64)].join('\n')}\n\n${note}`
}

/** Takes such a text apart, or a checkpoint by itself (then `old` is 0); undefined when it is neither. */
export function readToCosign(text: string): ToCosign | undefined {
  const plain = text.replaceAll('\r\n', '\n')
  const [, old, hashes, note] = SHAPE.exec(plain) ?? []
  const checkpoint = readCheckpoint(note ?? plain)
  if (!checkpoint) return
  const proof = (hashes ?? '').split('\n').slice(0, -1)
  return { old: Number(old ?? 0), proof: proof.map(hash => Buffer.from(hash, 'base64')), checkpoint }
}

/** Why a witness must not sign, as a sentence; undefined when all is well. */
export function refusalToCosign(
  { old, proof, checkpoint }: ToCosign,
  earlier: Standing | undefined,
): string | undefined {
  if (!earlier)
    return old === 0
      ? undefined
      : `This follows on ${old} entries: name the checkpoint you signed then with --after.`
  if (earlier.origin !== checkpoint.origin)
    return `The earlier checkpoint is of another ledger (${earlier.origin}, not ${checkpoint.origin}).`
  if (earlier.size > checkpoint.size)
    return `The ledger has become shorter: ${earlier.size} entries then, ${checkpoint.size} now.`
  if (earlier.size !== checkpoint.size && earlier.size !== old)
    return `The proof begins at ${old} entries, but you signed ${earlier.size}: ask for the one from there.`
  const hashes = earlier.size === checkpoint.size ? [] : proof
  return isConsistent(earlier, checkpoint, hashes)
    ? undefined
    : 'This ledger did NOT grow out of the one you signed: something in it was changed. Do not sign; keep both files.'
}

const SHAPE = /^old (0|[1-9]\d{0,14})\n((?:[A-Za-z0-9+/]{43}=\n){0,63})\n(.+)$/s
