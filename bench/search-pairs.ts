import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What somebody types, and the person they mean. */
export interface Pair {
  readonly kind: string
  readonly typed: string
  readonly recorded: string
}

/** The pairs of one of the two lists, with the heading under which each stands. */
export function pairs(list: 'for-tuning' | 'held-out'): Pair[] {
  let kind = ''
  return linesOf(`misspelled-${list}.txt`).flatMap(line => {
    if (line.startsWith('## ')) kind = line.slice(3)
    if (line.startsWith('#')) return []
    const [typed = '', recorded] = line.split(' > ')
    return recorded === undefined ? [] : [{ kind, typed, recorded }]
  })
}

/** What is asked for although nobody of the name is there. */
export const strangers = (): string[] =>
  linesOf('strangers.txt').filter(line => line !== '' && !line.startsWith('#'))

const linesOf = (file: string): string[] =>
  readFileSync(join(import.meta.dirname, '../src/rooms/vault/names/testdata', file), 'utf8').split('\n')
