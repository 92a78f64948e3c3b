import { openText, seal } from '#platform/crypto.ts'
import type { InstanceSecret } from '#platform/desk.ts'

/** A worker's name, sealed under this machine's secret: the database alone does not say who works here. */
export const sealName = (secret: InstanceSecret, person: string, name: string): Buffer =>
  seal(secret.derive('people'), name, `people.account|sealed_name|${person}`)

/** The name again. */
export const openName = (secret: InstanceSecret, person: string, sealed: Uint8Array): string =>
  openText(secret.derive('people'), sealed, `people.account|sealed_name|${person}`)

/** A worker's address, sealed likewise; looked up by its keyed hash. */
export const sealAddress = (secret: InstanceSecret, person: string, address: string): Buffer =>
  seal(secret.derive('people'), address, `people.address|sealed_address|${person}`)

/** The address again. */
export const openAddress = (secret: InstanceSecret, person: string, sealed: Uint8Array): string =>
  openText(secret.derive('people'), sealed, `people.address|sealed_address|${person}`)
