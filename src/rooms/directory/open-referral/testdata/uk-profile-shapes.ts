// After the schemas of OpenReferralUK/uk-profile (CC BY-SA 4.0, Open Referral UK); see README.md beside this file.

const text = { type: 'string' }
const uuid = { type: 'string', format: 'uuid' }
const uri = { type: 'string', format: 'uri' }
const email = { type: 'string', format: 'email' }
const date = { type: 'string', format: 'date' }
const number = { type: 'number' }
const list = (items: object) => ({ type: 'array', items })
const object = (properties: object, required: string[]) => ({ type: 'object', properties, required })

export const TERM = object(
  { id: uuid, parent_id: uuid, taxonomy: text, taxonomy_id: uuid, term_uri: uri, term: text, name: text, description: text },
  ['id', 'taxonomy', 'name', 'description'],
)
export const TAXONOMY = object(
  { id: uuid, name: text, description: text, uri, version: text, taxonomy_terms: list(TERM) },
  ['id', 'name', 'description'],
)
const ATTRIBUTE = object(
  { id: uuid, link_id: uuid, taxonomy_term_id: uuid, link_type: text, link_entity: text, value: text, taxonomy_term: TERM },
  ['id', 'link_id', 'taxonomy_term_id', 'link_entity'],
)
const PHONE = object({ id: uuid, contact_id: uuid, number: text, url: uri, description: text }, ['id', 'number', 'url'])
const CONTACT = object({ id: uuid, service_id: uuid, name: text, title: text, phones: list(PHONE) }, ['id'])
const ADDRESS = object(
  {
    ...{ id: uuid, location_id: uuid, address_1: text, city: text, state_province: text, postal_code: text },
    country: { type: 'string', pattern: '^[A-Z]{2}$' },
    address_type: { enum: ['physical', 'postal', 'virtual'] },
  },
  ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
)
const LOCATION = object(
  {
    ...{ id: uuid, name: text, description: text, latitude: number, longitude: number, addresses: list(ADDRESS) },
    location_type: { enum: ['physical', 'postal', 'virtual'] },
  },
  ['id', 'location_type'],
)
const SCHEDULE = object(
  {
    ...{ id: uuid, service_id: uuid, description: text, byday: text, opens_at: text, closes_at: text, dtstart: date },
    freq: { enum: ['WEEKLY', 'MONTHLY'] },
  },
  ['id'],
)
const AREA = object({ id: uuid, service_id: uuid, name: text, service_area: text }, ['id'])
const ORGANIZATION = object({ id: uuid, name: text, description: text, email, website: uri }, [
  'id',
  'name',
  'description',
])
const FLAT = {
  ...{ id: uuid, organization_id: uuid, name: text, description: text, url: uri, email, fees: text },
  ...{ minimum_age: number, maximum_age: number, assured_date: date, assurer_email: email },
  status: { enum: ['active', 'inactive', 'defunct', 'temporarily closed'] },
  last_modified: { type: 'string', format: 'date-time' },
  organization: ORGANIZATION,
}
const REQUIRED = ['id', 'name', 'status', 'url', 'organization_id']

/** A service as lists give it: nothing of which there may be several. */
export const LISTED_SERVICE = {
  ...object(FLAT, REQUIRED),
  not: { anyOf: ['contacts', 'attributes', 'schedules', 'phones'].map(name => ({ required: [name] })) },
}
const PLACE = object({ id: uuid, service_id: uuid, location_id: uuid, location: LOCATION }, ['id', 'service_id', 'location_id'])
/** A service with everything that belongs to it. */
export const SERVICE = object(
  {
    ...FLAT,
    ...{ schedules: list(SCHEDULE), service_areas: list(AREA), service_at_locations: list(PLACE) },
    ...{ contacts: list(CONTACT), attributes: list(ATTRIBUTE) },
  },
  REQUIRED,
)
/** A service at a place, with the service as lists have it. */
export const SERVICE_AT_PLACE = object({ ...PLACE.properties, service: LISTED_SERVICE }, ['id', 'location', 'service'])
/** The first address of the interface. */
export const ABOUT = object({ version: { const: 'HSDS-UK-3.0' }, profile: uri, openapi_url: uri }, [
  'version',
  'profile',
  'openapi_url',
])

/** One page of a list of these. */
export const pageOf = (items: object) =>
  object(
    {
      ...{ total_items: { type: 'integer' }, total_pages: { type: 'integer' }, page_number: { type: 'integer' } },
      ...{ size: { type: 'integer' }, first_page: { type: 'boolean' }, last_page: { type: 'boolean' } },
      ...{ empty: { type: 'boolean' }, contents: list(items) },
    },
    ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'],
  )
