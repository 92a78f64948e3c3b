import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { machineLine } from '../../bench/report.ts'
import type { Proof } from './proof.ts'
import { PROOFS } from './proofs.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    small: { type: 'boolean', default: false },
    seed: { type: 'string' },
    // Less than all of it, where the machine has other things to do; written down with the size.
    size: { type: 'string' },
  },
})
const asked = PROOFS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
if (asked.length === 0) throw new Error(`The proofs are: ${PROOFS.map(({ name }) => name).join(', ')}.`)
const seed = Number(values.seed ?? process.pid)
for (const proof of asked) if (!(await prove(proof))) process.exitCode = 1

/** Shows one proof, prints it and, in full, writes it down; whether it held. */
async function prove({ name, claim, full, small = full, show }: Proof): Promise<boolean> {
  const size = values.small ? small : Number(values.size ?? full)
  console.log(`\n${name}: ${claim}\nsize ${size}, seed ${seed}`)
  const begun = performance.now()
  const { held, figures } = await show(size, seed, line => console.log(`  ${line}`))
  const verdict = held ? 'Seen.' : 'NOT seen.'
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1)
  const text = [
    `# ${name.replace(/^./, first => first.toUpperCase())}`,
    claim,
    `**${verdict}** ${figures.join(' ')}`,
    `Run ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC by \`npm run prove ${name}\`, size ${size}, seed ${seed}, ${minutes} minutes, on ${machineLine()}.`,
  ].join('\n\n')
  console.log(`${verdict} ${figures.join(' ')}`)
  if (!values.small) await write(name, `${text}\n`)
  return held
}

async function write(name: string, text: string): Promise<void> {
  const folder = join(import.meta.dirname, '../../docs/proof')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.md`), text)
}
