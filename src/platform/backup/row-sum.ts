import { digest } from '#platform/crypto.ts'

/** How many rows a table has, and the sum of all of them: equal for equal rows, whatever order they lie in. */
export type Figures = Readonly<{ rows: number; sum: string }>

/**
 * Adds up the SHA-256 of each row, as numbers modulo 2^256. A server may lay the same rows down in another order,
 * so a hash over the whole would differ; a row that changed, is missing or came twice changes the sum.
 */
export class RowSum {
  #rows = 0
  readonly #sum = new Uint32Array(8)

  add(row: Uint8Array): void {
    this.#rows += 1
    const hash = digest(row)
    let carry = 0
    for (let place = 7; place >= 0; place--) {
      const part = (this.#sum[place] ?? 0) + hash.readUInt32BE(place * 4) + carry
      carry = part > 0xffff_ffff ? 1 : 0
      this.#sum[place] = part % 0x1_0000_0000
    }
  }

  /** `sum` in 64 hexadecimal digits. */
  get figures(): Figures {
    const sum = [...this.#sum].map(part => part.toString(16).padStart(8, '0')).join('')
    return { rows: this.#rows, sum }
  }
}
