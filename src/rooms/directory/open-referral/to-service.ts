import { contactLines } from '../brief.ts'
import { dayAsData } from '../day.ts'
import type { Organisation } from '../organisation.ts'
import { attributesOf } from './attribute-parts.ts'
import { contactsOf, locationsOf } from './contact-parts.ts'
import { derivedId } from './derived-id.ts'
import { type Read, readService } from './read-service.ts'
import { isObject, type Json, textOf } from './shapes.ts'

/** An entry with what an import brought besides our details. */
export type Whole = Organisation & { readonly imported: unknown }

/**
 * An entry as a service of Open Referral UK 3.0, with everything that belongs to it. What an import brought is given
 * out again as it came, but for what has been changed here since; what the profile wants and we lack is our own page.
 */
export function toService(one: Whole, origin: string): Json {
  const imported = isObject(one.imported) ? one.imported : {}
  const before = isObject(one.imported) ? readService(imported) : {}
  const page = `${origin}/organisations/${one.id}`
  return withoutNothing({
    ...imported,
    id: one.id,
    organization_id: organizationId(one.id, imported),
    name: kept(one, before, 'name', imported['name'], one.name),
    description: kept(one, before, 'about', imported['description'], one.about || one.name),
    url: kept(one, before, 'website', imported['url'], one.website || page) || page,
    email: kept(one, before, 'email', imported['email'], one.email || undefined),
    status: statusOf(one, imported),
    ...costs(one, before),
    minimum_age: kept(one, before, 'youngest', imported['minimum_age'], one.youngest ?? undefined),
    maximum_age: kept(one, before, 'oldest', imported['maximum_age'], one.oldest ?? undefined),
    assured_date: one.checked_at ? dayAsData(one.checked_at) : imported['assured_date'],
    assurer_email: one.checked_at ? undefined : imported['assurer_email'],
    last_modified:
      one.version === 1 && imported['last_modified'] ? imported['last_modified'] : lastTouched(one),
    schedules: kept(
      one,
      before,
      'hours',
      imported['schedules'],
      part(one.hours, () => [schedule(one)]),
    ),
    service_areas: kept(
      one,
      before,
      'area',
      imported['service_areas'],
      part(one.area, () => [area(one)]),
    ),
    service_at_locations: locationsOf(one, before, imported),
    phones: kept(one, before, 'phone', imported['phones'], undefined),
    contacts: contactsOf(one, before, imported),
    organization: organizationOf(one, imported),
    attributes: attributesOf(one, imported),
  })
}

/** The fields of which a service has one each, and its organisation: what lists give. */
export function listed(service: Json): Json {
  const flat = Object.entries(service).filter(([, value]) => typeof value !== 'object')
  return { ...Object.fromEntries(flat), organization: service['organization'] }
}

/** What came with the import, while our detail still says what was read from it; else what stands here now. */
function kept(
  one: Organisation,
  before: Read,
  detail: keyof Read,
  theirs: unknown,
  ourOwn: unknown,
): unknown {
  const isAsItCame = Object.hasOwn(before, detail) && (before[detail] ?? null) === (one[detail] ?? null)
  return isAsItCame ? theirs : ourOwn
}

const part = <T>(text: string, make: () => T): T | undefined => (text ? make() : undefined)

const withoutNothing = (record: Json): Json =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== null))

const organizationId = (id: string, { organization, organization_id: given }: Json) =>
  (isObject(organization) && textOf(organization['id'])) || textOf(given) || derivedId('organization', id)

function organizationOf(one: Organisation, { organization }: Json): Json {
  if (isObject(organization)) return organization
  const { name, about, email, website } = one
  return withoutNothing({
    id: derivedId('organization', one.id),
    name,
    description: about || contactLines(one).join('. ') || name,
    email: email || undefined,
    website: website || undefined,
  })
}

function statusOf({ closed_at }: Organisation, { status }: Json): unknown {
  if (closed_at) return status === 'defunct' ? status : 'inactive'
  return status === 'temporarily closed' ? status : 'active'
}

function costs(one: Organisation, before: Read): Json {
  const isTheirs = kept(one, before, 'cost', true, false)
  return isTheirs ? {} : { fees: one.cost || undefined, fees_description: undefined, cost_options: undefined }
}

const lastTouched = ({ changed_at, checked_at }: Organisation) =>
  (checked_at && checked_at > changed_at ? checked_at : changed_at).toISOString()

const schedule = ({ id, hours }: Organisation) => ({
  id: derivedId('schedule', id),
  service_id: id,
  description: hours,
})

const area = ({ id, area: name }: Organisation) => ({
  id: derivedId('area', id),
  service_id: id,
  name,
  service_area: name,
})
