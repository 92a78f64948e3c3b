import { checkSignature } from './check-signature.ts'
import { type Checkpoint, originOf, readCheckpoint } from './checkpoint.ts'
import type { EarlierSeals } from './earlier-seals.ts'
import { readCheckpointLine } from './read-export.ts'
import { type Cosigned, Found, inDigits } from './verdict.ts'
import type { VerifierKey } from './verifier-key.ts'

/** Checks the checkpoints of one export, in their order: place, root, the service's signature, those of witnesses. */
export class CheckpointsCheck {
  count = 0
  lastSize: number | null = null
  readonly #cosigned = new Map<string, Cosigned>()
  readonly #origin: string
  readonly #keys: readonly VerifierKey[]
  readonly #witnesses: readonly VerifierKey[]
  readonly #seals: EarlierSeals

  constructor(
    service: string,
    keys: readonly VerifierKey[],
    witnesses: readonly VerifierKey[],
    seals: EarlierSeals,
  ) {
    this.#origin = originOf(service)
    this.#keys = keys
    this.#witnesses = witnesses
    this.#seals = seals
  }

  get cosigned(): Cosigned[] {
    return [...this.#cosigned.values()]
  }

  /** Takes a line that stands behind `size` entries with this root. */
  take(line: string, size: number, root: Buffer): void {
    const checkpoint = readCheckpoint(readCheckpointLine(line) ?? '')
    if (!checkpoint) throw new Found(null, `The checkpoint behind ${counted(size)} is damaged.`)
    this.#place(checkpoint, size)
    this.#signature(checkpoint)
    if (!root.equals(checkpoint.root))
      throw this.#seals.differs(size, `The checkpoint of ${counted(size)} does not hold`)
    for (const witness of this.#witnesses) this.#cosignature(checkpoint, witness)
    this.#seals.good(checkpoint)
    this.count++
    this.lastSize = size
  }

  #place({ origin, size: says }: Checkpoint, size: number): void {
    if (says > size)
      throw new Found(
        size,
        `A checkpoint of ${counted(says)} stands where entry ${inDigits(size)} is expected: it was moved, or the entry is missing.`,
      )
    if (says < size || this.lastSize === size)
      throw new Found(null, `A checkpoint of ${counted(says)} is not in its place behind ${counted(size)}.`)
    if (origin !== this.#origin)
      throw new Found(null, `The checkpoint of ${counted(size)} is of another ledger: ${origin}.`)
  }

  #signature(checkpoint: Checkpoint): void {
    const found = this.#keys.map(key => checkSignature(checkpoint, key))
    const about = `The checkpoint of ${counted(checkpoint.size)}`
    if (found.includes('bad')) throw new Found(null, `${about} was changed: its signature does not hold.`)
    if (found.every(one => one === 'none'))
      throw new Found(null, `${about} is not signed with a key of the service.`)
  }

  #cosignature(checkpoint: Checkpoint, witness: VerifierKey): void {
    const found = checkSignature(checkpoint, witness)
    const { name } = witness
    const { size } = checkpoint
    if (found === 'bad')
      throw new Found(
        null,
        `The signature of ${name} under the checkpoint of ${counted(size)} does not hold.`,
      )
    if (found !== 'none' && found.at) this.#cosigned.set(witness.text, { name, size, at: found.at })
  }
}

const counted = (size: number) => `${inDigits(size)} ${size === 1 ? 'entry' : 'entries'}`
