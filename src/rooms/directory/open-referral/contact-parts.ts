import type { Organisation } from '../organisation.ts'
import { derivedId } from './derived-id.ts'
import type { Read } from './read-service.ts'
import { type Json, objectsIn, textOf } from './shapes.ts'

/**
 * Who can be reached by which number. A number that was changed here is given out no longer; people and other numbers
 * that an import brought stay.
 */
export function contactsOf(
  one: Organisation,
  { phone: read = '' }: Read,
  imported: Json,
): Json[] | undefined {
  const theirs = objectsIn(imported['contacts'])
  const isAsItCame = read === one.phone
  const left = isAsItCame ? theirs : theirs.map(contact => withoutNumber(contact, read))
  const ours = isAsItCame || !one.phone ? [] : [ourContact(one)]
  const all = [...ours, ...left]
  return all.length > 0 ? all : undefined
}

function withoutNumber(contact: Json, number: string): Json {
  if (!number || contact['phones'] === undefined) return contact
  return {
    ...contact,
    phones: objectsIn(contact['phones']).filter(phone => textOf(phone['number']) !== number),
  }
}

/** The profile asks for a `url` with each number in one of its versions: the number as an address serves. */
function ourContact({ id, phone }: Organisation): Json {
  const contact = derivedId('contact', id)
  const number = {
    id: derivedId('phone', id),
    contact_id: contact,
    number: phone,
    url: `tel:${phone.replaceAll(/[^\d+]/g, '')}`,
  }
  return { id: contact, service_id: id, phones: [number] }
}

/** Where it is: as an import brought it, unless the address was changed here. */
export function locationsOf(one: Organisation, before: Read, imported: Json): unknown {
  const isAsItCame = (['street', 'town', 'postcode'] as const).every(part => before[part] === one[part])
  if (isAsItCame) return imported['service_at_locations']
  const { id, name, street, town, postcode } = one
  if (!street && !town && !postcode) return undefined
  const location = derivedId('location', id)
  const address = {
    id: derivedId('address', id),
    location_id: location,
    address_1: street.replaceAll('\n', ', '),
    city: town,
    state_province: '',
    postal_code: postcode,
    country: 'GB',
    address_type: 'postal',
  }
  return [
    {
      id: derivedId('service-at-location', id),
      service_id: id,
      location_id: location,
      location: { id: location, location_type: 'postal', name, addresses: [address] },
    },
  ]
}
