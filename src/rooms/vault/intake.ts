import { openFrom, SealBroken, sealTo } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'
import { aboutPlace, keyMissing, type Place } from './file-seal.ts'
import { intakeKeys, newestIntakePair } from './intake-pairs.ts'
import { isServiceKey } from './service-check.ts'

/**
 * Seals what somebody sends who is not signed in, with nobody's key at hand: only those who hold the service key open
 * it. Which pair (4 bytes) | what `sealTo` gives. Throws where no service is set up, and where the pair was exchanged
 * by somebody without this machine's secret. Anyone can seal, so what opens says nothing about who sealed it.
 */
export async function sealForService(
  desk: Pick<Desk, 'sql' | 'secret'>,
  text: string | Uint8Array,
  place: Place,
): Promise<Buffer> {
  const { number, publicKey } = await newestIntakePair(desk)
  return Buffer.concat([numbered(number), await sealTo(publicKey, text, aboutIntake(number, place))])
}

/** Opens it for a holder of the service key; refuses others. Throws SealBroken for what was changed or moved. */
export async function openFromService(
  desk: Desk,
  sealed: Uint8Array,
  place: Place,
): Promise<string | Refusal> {
  const bytes = await openBytesFromService(desk, sealed, place)
  return bytes instanceof Uint8Array ? bytes.toString('utf8') : bytes
}

/** The same for bytes, such as a document's key. */
export async function openBytesFromService(
  desk: Desk,
  sealed: Uint8Array,
  place: Place,
): Promise<Buffer | Refusal> {
  const keys = await keysAt(desk)
  if (!keys) return refuse(keyMissing)
  const number = numberOf(sealed)
  const privateKey = keys.get(number)
  if (!privateKey) throw new SealBroken()
  return openFrom(privateKey, sealed.subarray(NUMBER), aboutIntake(number, place))
}

const NUMBER = 4

/** The private halves, opened once however much is read at this desk; undefined without the service key in use. */
async function keysAt(desk: Desk): Promise<Map<number, Uint8Array> | undefined> {
  const known = opened.get(desk)
  if (known) return known
  const service = desk.person?.keys?.service
  if (!service || !(await isServiceKey(desk, service))) return undefined
  const keys = await intakeKeys(desk, service)
  // Whoever the database shows no pair to has no business with what is sealed to them.
  if (keys.size === 0) return undefined
  opened.set(desk, keys)
  return keys
}

/** Kept no longer than the desk itself, which is gone with its act. */
const opened = new WeakMap<Desk, Map<number, Uint8Array>>()

function numbered(number: number): Buffer {
  const bytes = Buffer.alloc(NUMBER)
  bytes.writeUInt32BE(number)
  return bytes
}

function numberOf(sealed: Uint8Array): number {
  if (sealed.length < NUMBER) throw new SealBroken()
  return Buffer.from(sealed.subarray(0, NUMBER)).readUInt32BE()
}

const aboutIntake = (number: number, place: Place): string => `vault.intake|${number}|${aboutPlace(place)}`
