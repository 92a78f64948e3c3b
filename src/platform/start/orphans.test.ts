import { mkdirSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { prepareEmbedded } from './embedded.ts'
import { endOrphans, serversOn } from './orphans.ts'
import { startPostgres } from './postgres.ts'
import { withFolder } from './testdata/running-fixture.ts'

test('a database server that a killed run has left is found by its folder and ended, even one that stands still', {
  timeout: 120_000,
}, async () => {
  await withFolder(async data => {
    mkdirSync(data, { mode: 0o711 })
    const { server } = await prepareEmbedded(data)
    const child = await startPostgres(server)
    const gone = new Promise(resolve => child.once('exit', resolve))
    expect(serversOn(server.cluster)).toContain(child.pid)
    expect(serversOn(data)).toEqual([])
    child.kill('SIGSTOP')
    await endOrphans(server.cluster)
    expect(serversOn(server.cluster)).toEqual([])
    await gone
    const next = await startPostgres(server)
    expect(next.pid).not.toBe(child.pid)
    next.kill('SIGINT')
    await new Promise(resolve => next.once('exit', resolve))
    rmSync(server.log)
  })
})
