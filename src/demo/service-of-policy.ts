import { DEFAULT_STYLE, EXAMPLE_STYLES, type HouseStyle } from '#design/house-style.ts'

/** An invented service that works under one of the policies that come with the product. */
export interface InventedService {
  readonly serviceName: string
  readonly style: Pick<HouseStyle, 'brand' | 'accent' | 'font'>
  /** Who hosts it, as its co-ordinator declared. */
  readonly host: string
  /** Two of its promises, which the team looks at again. */
  readonly watched: readonly [string, string]
}

const BY_THE_COUNCIL =
  'The council hosts the service and pays for it. It gives no instructions on what families are told.'

/** One for each policy, by the profile's id: all of the same area, which is on no map, each with a name and colours of its own. */
export const SERVICES: Readonly<Record<string, InventedService>> = {
  cambridgeshire: {
    serviceName: 'Fenbridge Parent Partnership Service',
    style: EXAMPLE_STYLES.heather,
    host: BY_THE_COUNCIL,
    watched: ['C06', 'C16'],
  },
  croydon: {
    serviceName: 'Lantern Parent Partnership',
    style: EXAMPLE_STYLES.sandstone,
    host: 'Lantern, a charity, hosts the service under a contract with the council, which gives no instructions on what families are told.',
    watched: ['K05', 'K13'],
  },
  devon: {
    serviceName: 'Fen and Moor Parent Partnership',
    style: { brand: '#2f4a2b', accent: '#39632f', font: 'atkinson' },
    host: BY_THE_COUNCIL,
    watched: ['D12', 'D14'],
  },
  norfolk: {
    serviceName: 'Fenbridge Parent Partnership',
    style: DEFAULT_STYLE,
    host: BY_THE_COUNCIL,
    watched: ['N68', 'N69'],
  },
  reading: {
    serviceName: 'Fenbridge Partnership with Parents',
    style: { brand: '#6b1f33', accent: '#8a2846', font: 'source-sans' },
    host: BY_THE_COUNCIL,
    watched: ['R14', 'R18'],
  },
}
