import { chmod, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '../journeys/start-product.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { makeLarge } from './large-service.ts'
import { inventedFamilies } from './load/invented-families.ts'
import { startProduct } from './product.ts'
import { Sender } from './send.ts'
import { jobsOf } from './jobs.ts'
import { administrator } from './administrator.ts'
const which = process.argv[2] ?? 'open a file'
const families = [...inventedFamilies(1000, 20_261_122)]
const folder = await temporaryFolder('prof'); await chmod(folder, 0o711)
const data = join(folder, 'service')
const port = await freePort()
let product = await startProduct(data, port)
const sender = new Sender(port)
const service = await makeLarge(data, sender, families)
await product.stop()
process.env.NODE_OPTIONS = '--cpu-prof --cpu-prof-interval=200 --cpu-prof-dir=/tmp/prof'
product = await startProduct(data, port)
sender.always['cookie'] = service.cookie
const ours = await administrator(data)
const jobs = jobsOf(service, families, ours)
const job = jobs.find(j => j.name.startsWith(which))!
await job.before?.()
const cpu = async () => Number((await readFile(`/proc/${product.app}/stat`, 'utf8')).split(') ')[1]!.split(' ').slice(11, 13).reduce((a, b) => a + Number(b), 0)) * 10
let n = 0
for (const round of [0, 1, 2]) {
  const a = await cpu(); const N = 600
  for (let i = 0; i < N / 10; i++) await Promise.all(Array.from({ length: 10 }, async () => { const r = await sender.send(job.ours(n++)); if (!job.isGood(r)) throw new Error(r.status + r.body.slice(0, 300)) }))
  console.log('round', round, ((await cpu() - a) / N).toFixed(2), 'ms app')
}
await ours.end(); sender.close(); await product.stop(); await rm(folder, { recursive: true, force: true })
