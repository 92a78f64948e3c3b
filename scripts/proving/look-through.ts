import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FactFinder } from './fact-finder.ts'

const PIECE = 16 * 1024 * 1024
const SMALL_PIECE = 1024 * 1024
const EMPTY = Buffer.alloc(2 * SMALL_PIECE)

/** Looks through every file of a folder, whatever it is called; gives how many bytes there were. */
export async function lookThroughFolder(
  finder: FactFinder,
  folder: string,
  isMeant: (path: string) => boolean = () => true,
): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  let bytes = 0
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    if (!isMeant(path)) continue
    finder.look(Buffer.from(path))
    if (entry.isFile()) bytes += lookThrough(finder, await readFile(path))
  }
  return bytes
}

/** Looks through bytes piece by piece; the pieces overlap, so that nothing lies across a cut. */
export function lookThrough(finder: FactFinder, bytes: Buffer): number {
  for (let at = 0; at < bytes.length; at += PIECE)
    finder.look(bytes.subarray(Math.max(0, at - finder.longest), at + PIECE))
  return bytes.length
}

/**
 * Looks through the memory of running processes, as whoever is root on the machine can (/proc/PID/mem): all that they
 * can write to, once where they share it. What they only read from a file, such as the program itself, is on the disk.
 * Gives how many bytes there were.
 */
export function lookThroughMemory(finder: FactFinder, processes: readonly number[]): number {
  const shared = new Set<string>()
  let bytes = 0
  for (const pid of processes) {
    const memory = openSync(`/proc/${pid}/mem`, 'r')
    try {
      for (const { from, to } of stretchesOf(pid, shared))
        bytes += lookThroughStretch(finder, memory, from, to)
    } finally {
      closeSync(memory)
    }
  }
  return bytes
}

function stretchesOf(pid: number, shared: Set<string>): { from: number; to: number }[] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')
  return lines.flatMap(line => {
    const [range = '', rights = '', offset = '', device = '', inode = ''] = line.split(/\s+/)
    const isOfAFile = inode !== '0'
    if (!rights.startsWith('r') || (isOfAFile && !rights.includes('w'))) return []
    const what = `${device} ${inode} ${offset}`
    if (rights.endsWith('s') && shared.has(what)) return []
    if (rights.endsWith('s')) shared.add(what)
    const [from = 0, to = 0] = range.split('-').map(place => Number.parseInt(place, 16))
    return [{ from, to }]
  })
}

/** A stretch may vanish while it is read: what is gone is not in memory any more. Much of it was never written to. */
function lookThroughStretch(finder: FactFinder, memory: number, from: number, to: number): number {
  let bytes = 0
  for (let at = from; at < to; at += SMALL_PIECE) {
    const begin = Math.max(from, at - finder.longest)
    const piece = Buffer.alloc(Math.min(to, at + SMALL_PIECE) - begin)
    const read = readOrNothing(memory, piece, begin)
    if (!EMPTY.subarray(0, read).equals(piece.subarray(0, read))) finder.look(piece.subarray(0, read))
    bytes += read
  }
  return bytes
}

function readOrNothing(memory: number, piece: Buffer, at: number): number {
  try {
    return readSync(memory, piece, 0, piece.length, at)
  } catch {
    return 0
  }
}
