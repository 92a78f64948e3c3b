import { z } from 'zod'
import { details, isWebAddress } from '../details.ts'
import { hoursOf } from './hours-of.ts'
import { isObject, type Json, objectsIn, textOf } from './shapes.ts'
import { codeOfTerm } from './taxonomies.ts'

/** Those of our details that a feed's service says something about. */
export type Read = Partial<z.output<typeof Readable>>
const { owner: _owner, ...readable } = details
const Readable = z.strictObject(readable)

/**
 * Reads a service of Open Referral UK (HSDS 3.0) into our details; texts longer than ours are cut for the page, and
 * kept whole beside it. What help it is for and whether it is independent are read from our own terms only: another
 * list's terms are kept, and a person of the service says what they mean.
 */
export function readService(service: Json): Read {
  const attributes = objectsIn(service['attributes'])
  const codes = attributes.map(one => codeOfTerm(textOf(one['taxonomy_term_id']) || termIdIn(one)))
  const issues = codes.flatMap(({ issue }) => issue ?? [])
  const independence = codes.find(code => code.independence)?.independence
  const because = attributes.find((_, at) => codes[at]?.independence)?.['value']
  return {
    name: cut(service['name'], 200),
    about: cut(service['description'], 2000),
    ...contactOf(service),
    ...postOf(service),
    area: cut(objectsIn(service['service_areas']).map(areaName).filter(Boolean).join('; '), 300),
    hours: cut(hoursOf(objectsIn(service['schedules'])), 500),
    cost: cut(costOf(service), 500),
    ...agesOf(service),
    ...(issues.length > 0 ? { issues } : {}),
    ...(independence ? { independence, because: cut(because, 500) } : {}),
  }
}

const termIdIn = ({ taxonomy_term: term }: Json) => (isObject(term) ? textOf(term['id']) : '')

const cut = (value: unknown, most: number): string => {
  const text = textOf(value)
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

function contactOf(service: Json): Pick<Read, 'phone' | 'email' | 'website'> {
  const [phone = ''] = phonesOf(service)
  const email = textOf(service['email'])
  const website = textOf(service['url'])
  return {
    phone: cut(phone, 50),
    email: details.email.safeParse(email).success ? email : '',
    website: isWebAddress(website) ? website : '',
  }
}

/** Every telephone number: the UK profile keeps them in contacts, HSDS also beside them. */
function phonesOf(service: Json): string[] {
  const contacts = objectsIn(service['contacts'])
  const phones = [service, ...contacts].flatMap(one => objectsIn(one['phones']))
  return phones.map(({ number }) => textOf(number)).filter(Boolean)
}

function postOf(service: Json): Pick<Read, 'street' | 'town' | 'postcode'> {
  const [address] = objectsIn(service['service_at_locations']).flatMap(({ location }) =>
    isObject(location) ? objectsIn(location['addresses']) : [],
  )
  if (!address) return { street: '', town: '', postcode: '' }
  const postcode = details.postcode.safeParse(textOf(address['postal_code']))
  return {
    street: cut([address['address_1'], address['address_2']].map(textOf).filter(Boolean).join('\n'), 400),
    town: cut(address['city'], 100),
    postcode: postcode.success ? postcode.data : '',
  }
}

const areaName = ({ name, service_area: area }: Json) => textOf(name) || textOf(area)

function costOf(service: Json): string {
  const fees = textOf(service['fees']) || textOf(service['fees_description'])
  if (fees) return fees
  const options = objectsIn(service['cost_options']).map(({ option, amount, amount_description: per }) =>
    [textOf(option), typeof amount === 'number' ? `£${amount}` : '', textOf(per)].filter(Boolean).join(' '),
  )
  return options.filter(Boolean).join('; ')
}

function agesOf(service: Json): Pick<Read, 'youngest' | 'oldest'> {
  const [youngest, oldest] = [service['minimum_age'], service['maximum_age']].map(age =>
    typeof age === 'number' && age >= 0 && age <= 120 ? Math.floor(age) : undefined,
  )
  const isOrdered = youngest === undefined || oldest === undefined || youngest <= oldest
  return isOrdered ? { youngest, oldest } : {}
}
