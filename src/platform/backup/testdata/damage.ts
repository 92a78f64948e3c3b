/** One way of damaging a file: what it is, and the damaged bytes. */
export type Damage = Readonly<{ what: string; bytes: Buffer }>

/** A part that age seals by itself: 64 KiB and a tag. */
const PART = 65_552

/**
 * Damages a backup in a way that `random` (from 0 up to 1) chooses: a bit, a cut, two parts swapped, something put
 * in or taken out, or the end of another backup of the same service behind the beginning of this one.
 */
export function damage(whole: Buffer, another: Buffer, random: () => number): Damage {
  const ways = [flip, flipEarly, cut, swapParts, swapBytes, putIn, takeOut, splice]
  const way = ways[Math.floor(random() * ways.length)] ?? flip
  const { what, bytes } = way(whole, another, random)
  return bytes.equals(whole) ? damage(whole, another, random) : { what, bytes }
}

type Way = (whole: Buffer, another: Buffer, random: () => number) => Damage

const upTo = (length: number, random: () => number) => Math.floor(random() * length)

function flipAt(whole: Buffer, at: number, bit: number): Damage {
  const bytes = Buffer.from(whole)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  return { what: `bit ${bit} of byte ${at} of ${whole.length} flipped`, bytes }
}

const flip: Way = (whole, _, random) => flipAt(whole, upTo(whole.length, random), upTo(8, random))

/** In the part that says for whom it is sealed. */
const flipEarly: Way = (whole, _, random) => flipAt(whole, upTo(250, random), upTo(8, random))

const cut: Way = (whole, _, random) => {
  const length = upTo(whole.length, random)
  return { what: `cut at ${length} of ${whole.length}`, bytes: whole.subarray(0, length) }
}

const swapParts: Way = (whole, _, random) => {
  const parts = Math.floor(whole.length / PART) - 1
  if (parts < 2) return swapBytes(whole, whole, random)
  const start = whole.indexOf('\n---') + 1
  const first = whole.indexOf('\n', start) + 1 + 16
  return swapped(whole, first + PART * upTo(parts, random), first + PART * upTo(parts, random), PART)
}

const swapBytes: Way = (whole, _, random) =>
  swapped(whole, upTo(whole.length - 64, random), upTo(whole.length - 64, random), 32)

function swapped(whole: Buffer, one: number, other: number, length: number): Damage {
  const bytes = Buffer.from(whole)
  whole.copy(bytes, one, other, other + length)
  whole.copy(bytes, other, one, one + length)
  return { what: `${length} bytes at ${one} and at ${other} swapped`, bytes }
}

const putIn: Way = (whole, _, random) => {
  const at = upTo(whole.length + 1, random)
  const bytes = Buffer.concat([whole.subarray(0, at), Buffer.of(upTo(256, random)), whole.subarray(at)])
  return { what: `a byte put in at ${at}`, bytes }
}

const takeOut: Way = (whole, _, random) => {
  const at = upTo(whole.length, random)
  const bytes = Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)])
  return { what: `byte ${at} taken out`, bytes }
}

const splice: Way = (whole, another, random) => {
  const at = upTo(Math.min(whole.length, another.length), random)
  return { what: `the end of another from ${at} on`, bytes: Buffer.concat([whole.subarray(0, at), another.subarray(at)]) }
}
