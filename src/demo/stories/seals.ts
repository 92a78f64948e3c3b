import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newToken } from '#platform/crypto.ts'
import { ledgerCosign, ledgerKey } from '#rooms/ledger'
import type { Stage } from '../stage.ts'
import { daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'

/**
 * The ledger is sealed each quarter. A witness outside the service has a key, checks the growth and signs: with the
 * witness's own programs and files, which are gone when the story ends, as they would be elsewhere.
 */
export async function* seals(stage: Stage): Strand {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-witness-'))
  const witness = { key: join(folder, 'key'), passphrase: newToken(), last: '' }
  try {
    yield daysFrom(stage.from, 20)
    await registers(stage, witness, daysFrom(stage.from, 20))
    for (let at = daysFrom(stage.from, 91); ; at = daysFrom(at, 91)) {
      yield at
      await sealed(stage, witness, folder, at)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Witness {
  readonly key: string
  readonly passphrase: string
  /** The checkpoint that they signed last. */
  last: string
}

async function registers({ scene, cast }: Stage, { key, passphrase }: Witness, at: Date): Promise<void> {
  const said: string[] = []
  const done = await ledgerKey(
    [key, '--name', 'fenbridge/witness'],
    line => said.push(line),
    async () => passphrase,
  )
  if (done !== 0) throw new Error('The witness made no key.')
  await scene.does(cast.chair, 'register-witness', { key: said.at(-1) }, at)
}

async function sealed({ scene, cast }: Stage, witness: Witness, folder: string, at: Date): Promise<void> {
  const { size } = await scene.does(cast.chair, 'seal-ledger', {}, at)
  const { witnesses } = await scene.asks<ToCosign>(cast.chair, 'seal-to-cosign', { size }, at)
  const file = join(folder, `${size}`)
  await writeFile(file, witnesses[0]?.text ?? '')
  const said: string[] = []
  const after = witness.last ? ['--after', witness.last] : []
  const asked = [file, '--key', witness.key, ...after]
  const done = await ledgerCosign(
    asked,
    at,
    line => said.push(line),
    async () => witness.passphrase,
  )
  if (done !== 0) throw new Error(`The witness did not sign: ${said.join(' ')}`)
  witness.last = file
  await scene.does(cast.chair, 'add-cosignature', { size, line: said.at(-1) }, at)
}

interface ToCosign {
  readonly witnesses: readonly { readonly text: string }[]
}
