import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { unbroken } from '#platform/judge.ts'
import { CASEWORKERS } from '#platform/who.ts'

/**
 * R01, D05, K12, N29: whoever manages, hosts, governs or runs the machine opens no family's file: none of them works
 * with families besides, and nobody but those who do, and volunteers for their own files, holds a key.
 */
export const managersHaveNoReach = control({
  name: 'managers-have-no-reach',
  room: 'people',
  proves:
    'line managers, members of the group, operators and witnesses hold no key and no role that opens a file',
  states: ['met', 'breached', 'no-evidence'],
  settings: z.object({}),
  records: '/people',
  count: () => raw<Counted>`
    with open_account as (
      select a.id,
        bool_or(h.role = any(${[...CASEWORKERS]})) as works,
        bool_or(h.role in ('line-manager', 'operator', 'witness', 'group-member', 'chair', 'vice-chair', 'clerk')) as apart,
        bool_or(h.role in ('line-manager', 'operator', 'witness')) as never,
        bool_or(h.role = 'volunteer') as volunteers
      from people.account a join people.role_held h on h.person = a.id
      where a.state <> 'inactive' group by a.id
    )
    select
      (select count(*)::int from open_account) as accounts,
      (select count(*)::int from open_account where apart) as apart,
      (select count(*)::int from vault.open_key_holder k
        where not exists (select from open_account o where o.id = k.person and (o.works or o.volunteers))) as keys,
      (select count(*)::int from open_account where never and works) as both`,
  judge: ({ accounts, apart, keys, both }) =>
    unbroken(
      {
        n: keys + both,
        words: 'people who could reach a file and must not',
        mend: 'Take the role or the key away from whoever manages or runs the service and can open files.',
      },
      { words: 'accounts that were looked at', n: accounts, counts: 'things' },
      [{ words: 'people who manage, govern or run the service', n: apart, counts: 'things' }],
    ),
})

interface Counted {
  readonly accounts: number
  readonly apart: number
  readonly keys: number
  readonly both: number
}
