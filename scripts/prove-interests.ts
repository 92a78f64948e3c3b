import { newPair, openFrom, sealTo } from '#platform/crypto.ts'
import { compareWith, type Declared, type FileToCompare } from '#rooms/interests'
import { compareAmong } from '#rooms/vault'
import { chance } from '../src/demo/chance.ts'
import { aFirstName, aPhone, aSurname, SETTINGS } from '../src/demo/names.ts'

export interface InterestsPlan {
  /** So many files are compared with all declarations, and as many new declarations with all people. */
  readonly count: number
  readonly seed: number
  readonly declarations: number
  readonly people: number
}

export interface InterestsProof {
  /** Milliseconds of processor time for one file against all declarations: in the middle, and at the 99th of 100. */
  readonly file: { readonly middle: number; readonly worst: number }
  /** The same for one new declaration against all people, by the index in memory. */
  readonly declaration: { readonly middle: number; readonly worst: number }
  /** Milliseconds to open all declarations of the file's check, which is done once. */
  readonly opening: number
  /** Families who had been declared, and how many of them were found. */
  readonly planted: number
  readonly found: number
  /** Of families whom nobody had declared, how many were asked about. */
  readonly strangers: number
  readonly asked: number
}

/** Compares files with declarations and declarations with people, as an allocation does, and measures it; invented people only. */
export async function proveInterests(plan: InterestsPlan): Promise<InterestsProof> {
  const draw = chance(plan.seed)
  const declared = Array.from({ length: plan.declarations }, (_, n) => aDeclaration(draw, n))
  const heard = new Map<string, string>()
  const relations = declared.filter(({ kind }) => kind === 'relation')
  const file = { times: [] as number[], planted: 0, found: 0, strangers: 0, asked: 0 }
  for (let n = 0; n < plan.count; n++) {
    const isPlanted = draw() < 0.2
    const meant = relations[Math.floor(draw() * relations.length)]
    const family = aFamily(draw, n, isPlanted ? meant?.words.name : undefined)
    const begun = process.cpuUsage()
    const found = compareWith(family, heard)(declared)
    file.times.push(spent(begun))
    file[isPlanted ? 'planted' : 'strangers']++
    if (isPlanted ? found.some(one => one.declared === meant) : found.length > 0)
      file[isPlanted ? 'found' : 'asked']++
  }
  const people = Array.from({ length: plan.people }, (_, n) => ({
    file: `${n}`,
    texts: [aName(draw), aPhone(draw)],
  }))
  const compare = compareAmong(people)
  compare(aName(draw))
  const times = Array.from({ length: plan.count }, () => timed(() => compare(aName(draw))))
  return {
    ...{ file: spread(file.times), declaration: spread(times), opening: await opening(declared) },
    ...{ planted: file.planted, found: file.found, strangers: file.strangers, asked: file.asked },
  }
}

const aName = (draw: () => number) => `${aFirstName(draw)} ${aSurname(draw)}`

function aDeclaration(draw: () => number, n: number): Declared {
  const setting = SETTINGS[Math.floor(draw() * SETTINGS.length)] ?? ''
  const isSchool = n % 50 === 0
  return {
    ...{
      id: `${n}`,
      person: 'worker',
      kind: isSchool ? 'school' : 'relation',
      grade: 'close',
      ofLeader: false,
    },
    words: isSchool
      ? { name: setting }
      : { name: aName(draw), address: `${n} Sedge Lane, FB${n % 90} 1AA`, phone: `01632 960${n}` },
  }
}

function aFamily(draw: () => number, n: number, name: string | undefined): FileToCompare {
  const person = (id: string, called: string) => ({
    ...{ id, names: [called], phones: [`0113 496 ${1000 + n}`] },
    ...{
      address: `${n} Tarn Road, ZZ${n % 90} 9ZZ`,
      setting: 'Pottergate Grange School',
      agencies: 'CAMHS; Early Help',
    },
  })
  return {
    ...{ thing: `${n}`, isRequest: false, settings: [{ id: 'case', text: 'Pottergate Grange School' }] },
    people: ['one', 'two', 'three', 'four'].map(id => person(id, id === 'two' && name ? name : aName(draw))),
  }
}

function timed(work: () => unknown): number {
  const begun = process.cpuUsage()
  work()
  return spent(begun)
}

/** Milliseconds of processor time, so that what else the machine does is left out. */
function spent(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1_000
}

function spread(times: readonly number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { middle: at(0.5), worst: at(0.99) }
}

/** As they are sealed for the service: each to its public key. */
async function opening(declared: readonly Declared[]): Promise<number> {
  const { publicKey, privateKey } = await newPair()
  const sealed = await Promise.all(
    declared.map(({ words }) => sealTo(publicKey, JSON.stringify(words), 'words')),
  )
  const begun = process.cpuUsage()
  await Promise.all(sealed.map(one => openFrom(privateKey, one, 'words')))
  return spent(begun)
}
