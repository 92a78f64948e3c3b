import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newKey } from '#platform/crypto.ts'
import { findSecret, readSecret } from './secret.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-secret-'))
  file = join(folder, 'instance-secret')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the instance secret', () => {
  test('is made once, with a new database, and only its owner can read it', () => {
    findSecret(file, true, newKey)
    const first = readSecret(file)
    findSecret(file, true, newKey)
    expect(readSecret(file)).toEqual(first)
    expect(first).toHaveLength(32)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['instance-secret'])
  })

  test('is never made anew beside a database that needs the old one', () => {
    expect(() => findSecret(file, false, newKey)).toThrow('is missing')
    expect(readdirSync(folder)).toEqual([])
  })

  test('is refused when it is cut short, or when others may read it', () => {
    writeFileSync(file, newKey().subarray(1), { mode: 0o600 })
    expect(() => readSecret(file)).toThrow('is damaged')
    writeFileSync(file, newKey())
    chmodSync(file, 0o640)
    expect(() => findSecret(file, true, newKey)).toThrow(`chmod 600 ${file}`)
  })
})
