import { Input } from '#design/components/input.tsx'
import { Select } from '#design/components/select.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import type { Desk } from '#platform/desk.ts'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { SHEETS, SIGN_IN } from '#platform/paths.ts'
import { LEADERS } from '#platform/who.ts'
import { lastDrill, nextDrill } from '../escrow-drill.ts'
import { keyHolders } from '../key-holders.ts'
import { regrantServiceKey } from '../regrant-service-key.ts'
import { rotateServiceKey } from '../rotate-service-key.ts'
import type { Staff } from '../staff.ts'
import { standingEscrow } from '../standing-escrow.ts'
import { withdrawServiceKey } from '../withdraw-service-key.ts'

const KEYS = '/keys'

/** Who can open families' files, the way back if nobody can, and exchanging the key. */
export const keysPage = (staff: Staff) => {
  const [holders, regrant, withdraw, rotate] = [
    keyHolders(staff),
    regrantServiceKey(staff),
    withdrawServiceKey(staff),
    rotateServiceKey(staff),
  ]
  return page({
    path: KEYS,
    who: LEADERS,
    rows: true,
    navigation: { label: 'Keys', order: 82 },
    acts: [pageAct(regrant, () => KEYS), pageAct(withdraw, () => KEYS), pageAct(rotate, () => SIGN_IN)],
    async show({ of, desk, form }) {
      const people = await of(holders, {})
      const [toGrant, toWithdraw, toRotate] = [form(regrant), form(withdraw), form(rotate)]
      const without = people.filter(one => !one.holdsSince && one.eligible)
      const others = people.filter(one => one.holdsSince && one.person !== desk.person?.id)
      const title = 'Keys'
      return {
        title,
        body: (
          <>
            {[toGrant, toWithdraw, toRotate].map(one => (
              <FormErrors form={one} />
            ))}
            <h1 class="govuk-heading-l">{title}</h1>
            <Table
              caption="Who can open families’ files"
              captionClass="govuk-table__caption--m"
              cards
              head={['Name', 'Key to the files', 'Granted by']}
              rows={people.map(({ name, holdsSince, grantedBy }) => [
                name,
                holdsSince ? `Since ${timeInWords(holdsSince)}` : 'None',
                grantedBy ?? (holdsSince ? 'With the account' : ''),
              ])}
            />
            {without.length > 0 && (
              <Form form={toGrant} submit="Give the key">
                <Select {...field(toGrant, 'person')} label="Give the key to" items={without.map(asItem)} />
              </Form>
            )}
            <h2 class="govuk-heading-m">If nobody can open the files any more</h2>
            <WayBack {...(await wayBack(desk))} />
            {others.length > 0 && (
              <>
                <h2 class="govuk-heading-m">Take a key away</h2>
                <p class="govuk-body">
                  Their sessions end at once. Exchange the key as well if they have left.
                </p>
                <Form form={toWithdraw} submit="Take the key away">
                  <Select
                    {...field(toWithdraw, 'person')}
                    id="withdraw-person"
                    label="Take the key from"
                    items={others.map(asItem)}
                  />
                </Form>
              </>
            )}
            <h2 class="govuk-heading-m">Exchange the service key</h2>
            <p class="govuk-body">
              Every file’s key is sealed anew, so that a key which somebody may have copied opens nothing that
              is here from then on. Everybody is signed out. Recovery sheets stay as they are. Invitations
              that are on their way no longer bring the key: give it on this page once they are taken up.
            </p>
            <Form form={toRotate} submit="Exchange the key">
              <Input
                {...field(toRotate, 'words')}
                label="Type NEW KEY"
                autocomplete="off"
                spellcheck={false}
                class="govuk-input--width-10"
              />
            </Form>
          </>
        ),
      }
    },
  })
}

const asItem = ({ person, name }: { person: string; name: string }) => ({ value: person, text: name })

interface Back {
  readonly confirmed: { at: Date; check: string } | undefined
  readonly drill: { at: Date; present: string } | undefined
  readonly due: Date | undefined
  readonly isOverdue: boolean
}

async function wayBack(desk: Desk): Promise<Back> {
  const { confirmed } = await standingEscrow(desk)
  const drill = await lastDrill(desk)
  const since = drill?.at ?? confirmed?.confirmedAt
  const due = since ? nextDrill(since) : undefined
  return {
    confirmed: confirmed && { at: confirmed.confirmedAt ?? confirmed.madeAt, check: confirmed.check },
    drill,
    due,
    isOverdue: due !== undefined && due < desk.now,
  }
}

function WayBack({ confirmed, drill, due, isOverdue }: Back) {
  return (
    <>
      <SummaryList
        rows={[
          {
            key: 'Recovery sheets',
            value: confirmed ? `Confirmed ${timeInWords(confirmed.at)}` : 'Not printed and confirmed yet',
          },
          confirmed && { key: 'Check value', value: confirmed.check },
          {
            key: 'Last drill',
            value: drill ? `${timeInWords(drill.at)}, with ${drill.present}` : 'None yet',
          },
          due && {
            key: 'Next drill',
            value: `${isOverdue ? 'Overdue since' : 'By'} ${timeInWords(due)}`,
          },
        ]}
      />
      <p class="govuk-body">
        For a drill, two keepers type their sheets at the server: evenhand keys drill.{' '}
        <a class="govuk-link" href={SHEETS}>
          Print sheets, or make new ones
        </a>
      </p>
    </>
  )
}
