import { z } from 'zod'
import { feed } from '#platform/feed.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { allOrganisations } from './all-organisations.ts'
import type { Organisation } from './organisation.ts'
import { inWords } from './what-for.ts'

/** One organisation in the words of schema.org, as linked data; the organisation's page links to it. */
export const jsonLdFeed = feed({
  path: '/api/json-ld/organisations/:organisation',
  who: 'anyone',
  gives: 'One organisation as linked data (schema.org)',
  as: 'librarian',
  type: 'application/ld+json',
  params: z.object({ organisation: z.string().max(100) }),
  async answer({ organisation }, desk) {
    const one = (await allOrganisations(desk)).find(({ id }) => id === organisation)
    return one ? asLinkedData(one, `${desk.origin}/organisations/${one.id}`) : refuse(notFound)
  },
})

const asLinkedData = (one: Organisation, page: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'Organization',
  '@id': page,
  name: one.name,
  ...given('description', one.about),
  ...given('telephone', one.phone),
  ...given('email', one.email),
  ...given('url', one.website),
  ...given('areaServed', one.area),
  knowsAbout: one.issues.map(inWords),
  ...(one.town || one.postcode || one.street ? { address: addressOf(one) } : {}),
})

const addressOf = ({ street, town, postcode }: Organisation): object => ({
  '@type': 'PostalAddress',
  ...given('streetAddress', street.replaceAll('\n', ', ')),
  ...given('addressLocality', town),
  ...given('postalCode', postcode),
  addressCountry: 'GB',
})

const given = (name: string, text: string) => (text ? { [name]: text } : {})
