import type { ServiceFace } from '#platform/house.ts'
import { LOGO } from '#platform/paths.ts'

/** Who a letter comes from, as it stands at its top: the service, never the council that pays for it. */
export interface Letterhead {
  readonly service: string
  /** Address, telephone, e-mail: a line each. */
  readonly contact: readonly string[]
}

/** The letterhead of the service as every page shows it; before there is a service, the product's name. */
export function letterheadOf(face: ServiceFace | undefined): Letterhead {
  return { service: face?.name ?? 'Evenhand', contact: face?.contact ?? [] }
}

/** Where the service's logo is shown from, in the version that stands now; undefined where it has none. */
export const logoOf = (face: ServiceFace | undefined): string | undefined =>
  face?.hasLogo ? `${LOGO}?v=${face.styleVersion}` : undefined
