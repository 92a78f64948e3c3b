import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Button } from '#design/components/button.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { page } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { type AskedLine, rightsOfFile } from '../rights-of-file.ts'

/** What the people of a file may ask about their data, and what they asked. */
export const rightsPage = page({
  path: '/families/:file/rights',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  async show({ params: { file }, of, desk }) {
    const { reference, asked, limited, held } = await of(rightsOfFile, { file })
    const title = `Rights of the people in ${reference}`
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`} />
          <h1 class="govuk-heading-l">{title}</h1>
          {limited && (
            <p class="govuk-body">Its use is restricted: you are asked why before you write in it.</p>
          )}
          {held && (
            <p class="govuk-body">It is held for a court, a tribunal or an inspector: nobody erases it.</p>
          )}
          <p class="govuk-body">
            Anybody in the file may ask, in any words, to any of us. They need not name a law or give a
            reason.
          </p>
          <Button href={`/families/${file}/rights/access/new`}>Somebody asks for their own data</Button>
          <Others file={file} />
          <Asked asked={asked} today={dateAt(desk.now)} />
        </>
      ),
    }
  },
})

const OTHERS: readonly (readonly [path: string, says: string])[] = [
  ['corrections/new', 'Somebody says that something is wrong'],
  ['erasures/new', 'Somebody asks to be erased'],
  ['use', 'Keep it and do not use it; hold it for a court or an inspector'],
  ['looked', 'Who looked at this file, for the person it is about'],
]

const Others = ({ file }: { file: string }) => (
  <ul class="govuk-list">
    {OTHERS.map(([path, says]) => (
      <li>
        <a class="govuk-link" href={`/families/${file}/rights/${path}`}>
          {says}
        </a>
      </li>
    ))}
  </ul>
)

const KINDS: Readonly<Record<AskedLine['kind'], readonly [says: string, path: string]>> = {
  access: ['Their own data', '/rights/access'],
  correction: ['Something put right', '/rights/corrections'],
  erasure: ['To be erased', '/rights/erasures'],
}

const ENDED: Readonly<Record<string, string>> = {
  'in-person': 'Given',
  post: 'Given',
  'other-safe-way': 'Given',
  refused: 'Refused',
  withdrawn: 'Taken back',
  corrected: 'Put right',
  'statement-stands-beside': 'Their statement stands beside it',
}

function Asked({ asked, today }: { asked: readonly AskedLine[]; today: string }) {
  if (asked.length === 0) return <p class="govuk-body">Nobody has asked for anything yet.</p>
  return (
    <Table
      caption="What was asked"
      captionClass="govuk-table__caption--m"
      cards
      head={['What', 'Whose', 'Asked on', 'How it stands']}
      rows={asked.map(({ kind, id, person, askedOn, dueOn, endedHow }) => [
        <a class="govuk-link" href={`${KINDS[kind][1]}/${id}`}>
          {KINDS[kind][0]}
        </a>,
        <span data-typed>{person}</span>,
        dayMonthYear(askedOn),
        endedHow ? (
          <Tag colour="grey">{ENDED[endedHow] ?? endedHow}</Tag>
        ) : (
          <>
            <Tag colour={dueOn < today ? 'red' : 'orange'}>{dueOn < today ? 'Over' : 'Open'}</Tag> due by{' '}
            {dayMonthYear(dueOn)}
          </>
        ),
      ])}
    />
  )
}
