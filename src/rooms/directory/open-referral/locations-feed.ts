import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { feed } from '#platform/feed.ts'
import { notFound, notUnderstood, refuse } from '#platform/refusal.ts'
import { filters } from './filter-services.ts'
import { inPages, paging } from './in-pages.ts'
import { servicesPassing } from './services-feed.ts'
import { isObject, type Json, objectsIn, textOf } from './shapes.ts'
import { listed } from './to-service.ts'

const NO_DISTANCE =
  'This directory does not know where postcodes lie, so it cannot tell distances. Leave out proximity: postcode alone finds addresses in the same district.'

/** Where services can be found: those with an address. */
export const locationsFeed = feed({
  path: '/api/oruk/service_at_locations',
  who: 'anyone',
  gives: 'Services at their locations, a page at a time',
  as: 'librarian',
  params: z.object({
    ...filters,
    postcode: z.string().max(10).optional(),
    proximity: z.string().max(20).optional(),
    ...paging,
  }),
  async answer({ postcode, proximity, ...asked }, desk) {
    if (proximity) return refuse(notUnderstood, { sentence: NO_DISTANCE })
    const places = await servicesAtPlaces(desk, asked)
    return inPages(places.filter(one => isInDistrict(one, postcode)).map(briefly), asked)
  },
})

/** One service at one location, with both in full. */
export const locationFeed = feed({
  path: '/api/oruk/service_at_locations/:id',
  who: 'anyone',
  gives: 'One service at its location, with both in full',
  as: 'librarian',
  params: z.object({ id: z.string().max(100) }),
  async answer({ id }, desk) {
    return (await servicesAtPlaces(desk, {})).find(one => one['id'] === id) ?? refuse(notFound)
  },
})

/** A link between a service and a location, for each location of each service. */
async function servicesAtPlaces(desk: Desk, asked: Parameters<typeof servicesPassing>[1]): Promise<Json[]> {
  const services = await servicesPassing(desk, asked)
  return services.flatMap(service =>
    objectsIn(service['service_at_locations']).map(place => ({
      ...place,
      service_id: service['id'],
      service: listed(service),
    })),
  )
}

/** The location without its addresses, as lists have it. */
function briefly({ location, ...place }: Json): Json {
  if (!isObject(location)) return place
  const flat = Object.entries(location).filter(([, value]) => typeof value !== 'object')
  return { ...place, location: Object.fromEntries(flat) }
}

/** The district of a postcode is its first half: NR1 of NR1 3JU. */
function isInDistrict({ location }: Json, postcode: string | undefined): boolean {
  if (!postcode) return true
  const addresses = isObject(location) ? objectsIn(location['addresses']) : []
  return addresses.some(address => districtOf(textOf(address['postal_code'])) === districtOf(postcode))
}

/** Also where somebody gives the first half only. */
function districtOf(postcode: string): string {
  const plain = postcode.toUpperCase().replaceAll(/\s/g, '')
  return /\d[A-Z]{2}$/.test(plain) ? plain.slice(0, -3) : plain
}
