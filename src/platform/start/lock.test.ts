import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lockFolder } from './lock.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the lock on a data folder', () => {
  test('is held by one program at a time, by whatever name the folder is called', async () => {
    const held = await lockFolder(folder)
    symlinkSync(folder, join(folder, 'also'))
    await expect(lockFolder(join(folder, 'also'))).rejects.toThrow('running already')
    held.close()
    await once(held, 'close')
    ;(await lockFolder(folder)).close()
  })

  test('goes with its holder, even by kill -9', async () => {
    const program = `import('${join(import.meta.dirname, 'lock.ts')}').then(async ({ lockFolder }) => {
      (await lockFolder('${folder}')).ref(); console.log('held') })`
    const holder = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(holder.stdout, 'data')
    await expect(lockFolder(folder)).rejects.toThrow('running already')
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    ;(await lockFolder(folder)).close()
  })
})
