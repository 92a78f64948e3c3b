import { expect, test } from 'vitest'
import { freePort, MAIN, withFolder } from '../src/platform/start/testdata/running-fixture.ts'
import { proveKills, proveStall } from './prove-kills.ts'
import { RunningProduct } from './proving/running-product.ts'

test('nothing acknowledged is lost or doubled by kill -9 of any part, or by a database that stands still', {
  timeout: 180_000,
}, async () => {
  await withFolder(async data => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}/numbers`
    const command = [process.execPath, MAIN, 'serve', '--data', data, '--port', `${port}`]
    const product = new RunningProduct(command, { PATH: process.env.PATH })
    const write = async (n: number) => {
      const signal = AbortSignal.timeout(5_000)
      return (await fetch(`${url}/${n}`, { method: 'POST', signal })).ok
    }
    const readBack = async () => {
      const answer = await fetch(url)
      if (!answer.ok) throw new Error(await answer.text())
      return (await answer.json()) as number[]
    }
    const seed = process.pid
    const lines: string[] = []
    const log = (line: string) => lines.push(line)
    const proof = await proveKills({ rounds: 4, seed, product, write, readBack, log })
    expect(proof, lines.join('\n')).toMatchObject({ lost: [], doubled: [] })
    expect(proof.kills).toBeGreaterThanOrEqual(4)
    expect(proof.acknowledged).toBeGreaterThan(10)

    product.start()
    await expect.poll(readBack, { timeout: 30_000 }).toBeDefined()
    const attempt = async (n: number) => ({ acknowledged: await write(n), kept: true })
    const stall = await proveStall({ seconds: 3, product, attempt, log })
    expect(stall.slowestMs).toBeLessThan(5_000)
    expect(stall.workedAgainMs).toBeLessThan(1_000)
    expect(await product.stop()).toBe(0)
  })
})
