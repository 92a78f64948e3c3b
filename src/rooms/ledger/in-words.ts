import type { Erasure } from './erasures.ts'
import { type Cosigned, inDigits, type Verdict, type Whole } from './verdict.ts'

/** What checking an export has shown, in plain words, line by line. */
export function inWords(verdict: Verdict): string[] {
  if (!verdict.ok) return [verdict.finding, `Found in line ${inDigits(verdict.line)} of the file.`]
  const { size, root, cosigned, erased } = verdict
  return [
    agreement(verdict),
    `Seal: ${size}:${root}`,
    ...checkpointLines(verdict),
    ...cosigned.map(cosignedLine),
    ...erased.map(erasureLine),
    ...(verdict.sealsCompared > 0 ? [] : [COMPARE]),
  ]
}

const COMPARE =
  'Compare with a seal noted earlier (--words "SIZE twelve words"): only that shows that nothing was replaced as a whole.'

function agreement({ size, sealsCompared }: Whole): string {
  if (sealsCompared === 0) return `${counted(size)}, seal matches: the file agrees with itself.`
  return `${counted(size)}, seal matches, and so ${sealsCompared === 1 ? 'does the seal' : 'do the seals'} noted earlier.`
}

function checkpointLines({ checkpoints, sealedSize, size, keys }: Whole): string[] {
  if (sealedSize === null) return ['The file holds no checkpoint.']
  const after = size - sealedSize
  const since = after > 0 ? ` ${counted(after)} came after it.` : ''
  return [
    `${inDigits(checkpoints)} signed ${checkpoints === 1 ? 'checkpoint' : 'checkpoints'}, the last over ${counted(sealedSize)}.${since}`,
    ...keys.map(key => `Checked with the key ${key}`),
  ]
}

const cosignedLine = ({ name, size, at }: Cosigned) =>
  `Also signed by ${name}, last on ${day(at)} over ${counted(size)}.`

function erasureLine({ entries, by }: Erasure): string {
  const [first = 0] = entries
  const which =
    entries.length === 1
      ? `The content of entry ${inDigits(first)}`
      : `The content of ${inDigits(entries.length)} entries (the first is entry ${inDigits(first)})`
  if (!by) return `${which} is erased; no act of erasure names ${entries.length === 1 ? 'it' : 'them'}.`
  return `${which} was erased on ${day(new Date(by.at))} by entry ${inDigits(by.seq)}.`
}

const counted = (size: number) => `${inDigits(size)} ${size === 1 ? 'entry' : 'entries'}`

const day = (at: Date) => at.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
