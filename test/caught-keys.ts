import { derive, mac, open, openFrom, stretch } from '#platform/crypto.ts'
import { addressLookup, type PersonKeys } from '#rooms/vault'
import { A_SERVICE } from './a-service.ts'
import { addressOf, type PeopleAtWork } from './people-at-work.ts'

/** Everything somebody's password and the instance secret bring out of the database: what they may have kept. */
export async function caughtKeys({ house, rows }: PeopleAtWork, name: string): Promise<PersonKeys> {
  const { secret } = house.app.context
  const [row] = await rows<{ person: string; salt: Buffer; wrap: Buffer; service: Buffer | null }>(
    `select a.id as person, p.salt, w.sealed_private_key as wrap, g.sealed_service_key as service
     from people.account a join people.address d on d.person = a.id
     join people.password p on p.person = a.id join vault.person_wrap w on w.person = a.id
     left join vault.service_grant g on g.person = a.id where d.address_lookup = $1`,
    [addressLookup(secret, addressOf(name))],
  )
  if (!row) throw new Error(`There is no ${name}.`)
  const { person, salt, wrap, service } = row
  const stretched = mac(secret.derive('password'), await stretch(A_SERVICE.password, salt))
  const own = open(
    derive(stretched, 'wrap'),
    wrap,
    `vault.person_wrap|sealed_private_key|${person}|password|`,
  )
  if (!service) return { own }
  return { own, service: await openFrom(own, service, `vault.service_grant|sealed_service_key|${person}`) }
}
