import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Button } from '#design/components/button.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dayMonthYear } from '#rooms/facts'
import { STANDING_WORDS, toWhom } from '../consent/permission-rows.tsx'
import { type PermissionShown, permissionsOf } from '../consent/permissions-of.ts'
import { GROUND_WORDS } from '../disclosure/grounds.ts'
import { type BeginningLine, whatLeft } from '../disclosure/what-left.ts'

/** All about sharing for one family: what is permitted, what is being prepared, and everything that ever left. */
export const sharingPage = page({
  path: '/families/:file/sharing',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  async show({ params: { file }, of }) {
    const { reference, permissions } = await of(permissionsOf, { file })
    const { prepared, left } = await of(whatLeft, { file })
    const title = `Sharing, ${reference}`
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`}>Back to the family</BackLink>
          <h1 class="govuk-heading-l">{title}</h1>
          <WhatHolds permissions={permissions} />
          <div class="govuk-button-group">
            <Button href={`/families/${file}/permissions/new`}>Record a permission</Button>
            <a class="govuk-link" href={`/families/${file}/disclosures/new`}>
              Share something
            </a>
            <a class="govuk-link" href={`/families/${file}/told/new`}>
              Write down what was said
            </a>
            <a class="govuk-link" href={`/families/${file}/agency-requests`}>
              What agencies want
            </a>
            <a class="govuk-link" href={`/families/${file}/left`}>
              {left.length === 0 ? 'Nothing has left so far' : `Everything that has left (${left.length})`}
            </a>
          </div>
          <Prepared prepared={prepared} />
          <Permissions file={file} permissions={permissions} />
        </>
      ),
    }
  },
})

function WhatHolds({ permissions }: { permissions: readonly PermissionShown[] }) {
  if (permissions.some(({ standing }) => standing === 'holds'))
    return <p class="govuk-body">What a permission below covers may be shared, and nothing else.</p>
  return (
    <InsetText>
      <strong>Nothing may be shared.</strong> That is so for every family until they permit something. Nothing
      goes to a school, the council or anybody else without a permission, but for the protection of a child, a
      risk to life, or what the law compels.
    </InsetText>
  )
}

function Permissions({ file, permissions }: { file: string; permissions: readonly PermissionShown[] }) {
  if (permissions.length === 0) return null
  return (
    <Table
      caption="Permissions"
      captionClass="govuk-table__caption--m"
      cards
      head={['To whom', 'About', 'Until', 'State']}
      rows={permissions.map(one => [
        <a class="govuk-link" href={`/families/${file}/permissions/${one.id}`}>
          <span data-typed>{toWhom(one)}</span>
        </a>,
        <span data-typed>{one.about}</span>,
        dayMonthYear(one.untilOn),
        <Tag colour={STANDING_WORDS[one.standing][1]}>{STANDING_WORDS[one.standing][0]}</Tag>,
      ])}
    />
  )
}

function Prepared({ prepared }: { prepared: readonly BeginningLine[] }) {
  if (prepared.length === 0) return null
  return (
    <Table
      caption="Being prepared"
      captionClass="govuk-table__caption--m"
      cards
      head={['To whom', 'On what ground', 'Begun']}
      rows={prepared.map(({ id, to, ground, at }) => [
        <a class="govuk-link" href={`/disclosures/${id}`}>
          <span data-typed>{to}</span>
        </a>,
        GROUND_WORDS[ground],
        timeInWords(at),
      ])}
    />
  )
}
