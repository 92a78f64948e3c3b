import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXIT } from './to-print.ts'

/** Runs a printing process with this on its input; gives its exit code and how many bytes it wrote. */
async function press(input: string, ...flags: string[]): Promise<{ code: number | null; bytes: number }> {
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, 'press.ts')], { env: {} })
  let bytes = 0
  child.stdout.on('data', (part: Buffer) => {
    bytes += part.length
  })
  child.stdin.end(input)
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  return { code, bytes }
}

const JOB = JSON.stringify({ template: 'letter', sheet: {}, look: { fonts: ['Source Sans 3'] }, at: 0 })
const ANOTHER_MACHINE = `data:text/javascript,Object.defineProperty(process,'arch',{value:'riscv64'})`

describe('a printing process', () => {
  test('says so on a machine that has no typesetter', async () => {
    expect(await press(JOB, '--import', ANOTHER_MACHINE)).toEqual({ code: EXIT.noTypesetter, bytes: 0 })
  })

  test.each(['', 'no job', '{}', JOB])('refuses what is no whole job, and writes nothing: %s', async job => {
    expect(await press(job)).toEqual({ code: EXIT.refused, bytes: 0 })
  })
})
