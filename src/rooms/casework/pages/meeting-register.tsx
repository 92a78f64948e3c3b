import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { PressButton } from '../cases/press-button.tsx'
import { DECIDES_ON, DECIDES_ON_WORDS, enterPanel } from '../meetings/enter-panel.ts'
import {
  MEETING_KIND_WORDS,
  type MeetingKind,
  PANEL_KIND_WORDS,
  PANEL_KINDS,
  type PanelKind,
} from '../meetings/kinds.ts'
import { meetingRegister } from '../meetings/meeting-register.ts'
import { ROLE_AT_MEETING_WORDS, roleInWords } from '../meetings/roles.ts'
import { tellPanel } from '../meetings/tell-panel.ts'

const here = () => '/meetings/register'

/** What people of the service sat on and as what (R21); meetings about no one family are entered here. */
export const meetingRegisterPage = page({
  path: '/meetings/register',
  who: CASEWORKERS,
  rows: true,
  acts: [pageAct(enterPanel, here), pageAct(tellPanel, here)],
  async show({ of, form: formOf }) {
    const lines = await of(meetingRegister, {})
    const form = formOf(enterPanel)
    const title = 'Register of panels and meetings'
    return {
      title,
      body: (
        <>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Every meeting that somebody of us was at or goes to, each as exactly one thing. We take part in no
            decision of the council or another agency.{' '}
            <a class="govuk-link" href="/meetings/roles">
              What we may be, by our policy
            </a>
          </p>
          {lines.length === 0 ? (
            <p class="govuk-body">Nothing is entered yet.</p>
          ) : (
            <Table
              caption="The latest first"
              captionClass="govuk-table__caption--m"
              cards
              head={['When', 'What', 'Who', 'As what', 'Those present']}
              rows={lines.map(line => [
                timeInWords(line.starts_at),
                <What line={line} />,
                line.who,
                <>
                  {roleInWords(line.role, line.supports_as ? [line.supports_as] : [])}{' '}
                  {line.stated_late && <Tag colour="orange">Stated late</Tag>}
                </>,
                <Told line={line} form={formOf(tellPanel)} />,
              ])}
            />
          )}
          <h2 class="govuk-heading-m">Enter a meeting about no one family</h2>
          <PanelForm form={form} />
        </>
      ),
    }
  },
})

type Line = Exclude<Awaited<ReturnType<typeof meetingRegister.answer>>, { kind: unknown }>[number]

function What({ line: { what, kind, title, reference } }: { line: Line }) {
  if (what === 'family') return <>{`${MEETING_KIND_WORDS[kind as MeetingKind]}, ${reference}`}</>
  return (
    <>
      {PANEL_KIND_WORDS[kind as PanelKind]}: <span data-typed>{title}</span>
    </>
  )
}

function Told({ line, form }: { line: Line; form: FormState }) {
  if (line.told_at) return <>Told, {timeInWords(line.told_at)}</>
  if (line.what === 'family' || !line.isMine) return <>Not told yet</>
  return (
    <PressButton form={form} fields={{ panel: line.id }}>
      I told them<span class="govuk-visually-hidden">: {line.title}</span>
    </PressButton>
  )
}

const PanelForm = ({ form }: { form: FormState }) => (
  <Form form={form} submit="Enter it">
    <Select
      {...field(form, 'kind', 'board')}
      label="What kind of meeting"
      items={PANEL_KINDS.map(value => ({ value, text: PANEL_KIND_WORDS[value] }))}
    />
    <Input
      {...field(form, 'title')}
      label="What it is called"
      hint="No family’s name belongs here."
      autocomplete="off"
    />
    <Input
      {...field(form, 'when')}
      label="When"
      hint="For example Thursday 14:00, or 12 12 2026 9:30"
      class="govuk-input--width-20"
      autocomplete="off"
    />
    <Input {...field(form, 'place')} label="Where" autocomplete="off" />
    <Radios
      {...field(form, 'decidesOn')}
      label="What is decided there"
      items={DECIDES_ON.map(value => ({ value, text: DECIDES_ON_WORDS[value] }))}
    />
    <Radios
      {...field(form, 'role', 'strategy')}
      label="As what you are there"
      items={(['strategy', 'decision'] as const).map(value => ({
        value,
        text: ROLE_AT_MEETING_WORDS[value],
      }))}
    />
    <Textarea
      {...field(form, 'lateBecause')}
      label="Why it is stated late"
      hint="Only where the meeting has begun already."
      rows={2}
      spellcheck
    />
    <Checkboxes {...ticks(form, 'told')} items={[{ value: 'yes', text: 'Those present were told' }]} />
  </Form>
)
