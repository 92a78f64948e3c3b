import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { PressButton } from '../cases/press-button.tsx'
import { addFamilyToJoint } from '../views/add-family-to-joint.ts'
import { approveJointViews, leaveJointViews } from '../views/approve-joint-views.ts'
import { APPROVED_HOW, APPROVED_HOW_WORDS } from '../views/how.ts'
import { type JointViews, readJointViews } from '../views/read-joint-views.ts'
import { OUR_SECTION_WORDS, SECTIONS } from '../views/sections.ts'

const here = ({ joint }: { joint: string }) => `/joint-views/${joint}`

/** What several families say together, and whether each of them approved it as it stands. */
export const jointViewsPage = page({
  path: '/joint-views/:joint',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ joint: z.uuid() }),
  acts: [pageAct(approveJointViews, here), pageAct(addFamilyToJoint, here), pageAct(leaveJointViews, here)],
  async show({ params: { joint: id }, of, form }) {
    const whole = await of(readJointViews, { joint: id })
    const { title, said, by, at, approvedAt } = whole
    return {
      title,
      body: (
        <>
          <FormErrors form={form(approveJointViews)} />
          <FormErrors form={form(addFamilyToJoint)} />
          <h1 class="govuk-heading-l" data-typed>
            {title}
          </h1>
          <p class="govuk-body">
            <Tag colour={approvedAt ? 'green' : 'orange'}>
              {approvedAt ? 'Approved by every family' : 'Not approved by every family yet'}
            </Tag>{' '}
            Last changed by {by}, {timeInWords(at)}. It goes to nobody unless each of them permits it.
          </p>
          {SECTIONS.filter(section => said[section] !== '').map(section => (
            <section aria-label={OUR_SECTION_WORDS[section]}>
              <h2 class="govuk-heading-s">{OUR_SECTION_WORDS[section]}</h2>
              <p class="evenhand-words">{said[section]}</p>
            </section>
          ))}
          <div class="govuk-button-group">
            <Button variant="secondary" href={`/joint-views/${id}/change`}>
              Change it with them
            </Button>
            <a class="govuk-link" href={`/joint-views/${id}/pdf`}>
              Print it for them (PDF)
            </a>
            <a class="govuk-link" href={`/joint-views/${id}/word`}>
              For their computers (Word)
            </a>
          </div>
          <Families whole={whole} leave={form(leaveJointViews)} />
          <Approve whole={whole} form={form(approveJointViews)} />
          <Form form={form(addFamilyToJoint)} submit="They join" isLesser>
            <Input
              {...field(form(addFamilyToJoint), 'reference')}
              label="Another family that wants to join: its reference"
              class="govuk-input--width-10"
              autocomplete="off"
            />
          </Form>
        </>
      ),
    }
  },
})

function Families({ whole: { parts, others }, leave }: { whole: JointViews; leave: FormState }) {
  return (
    <>
      <Table
        caption="Whose it is"
        captionClass="govuk-table__caption--m"
        cards
        head={['Family', 'Approved', 'To do']}
        rows={parts.map(({ file, reference, isApproved, approvedAt, approvedHow }) => [
          <a class="govuk-link" href={`/families/${file}`}>
            {reference}
          </a>,
          isApproved && approvedAt && approvedHow
            ? `${APPROVED_HOW_WORDS[approvedHow]}, ${timeInWords(approvedAt)}`
            : 'Not as it stands now',
          <PressButton form={leave} fields={{ file }}>
            They leave<span class="govuk-visually-hidden">: {reference}</span>
          </PressButton>,
        ])}
      />
      {others > 0 && (
        <p class="govuk-body">
          And {others === 1 ? 'one more family' : `${others} more families`} whose file is not open to you.
        </p>
      )}
    </>
  )
}

function Approve({ whole: { parts, number }, form }: { whole: JointViews; form: FormState }) {
  const open = parts.filter(({ isApproved }) => !isApproved)
  if (open.length === 0) return null
  return (
    <Form form={form} submit="They approve it">
      <input type="hidden" name="number" value={String(number)} />
      <Select
        {...field(form, 'file', open[0]?.file)}
        label="Which family approved it"
        items={open.map(({ file, reference }) => ({ value: file, text: reference }))}
      />
      <Radios
        {...field(form, 'how')}
        label="How they approved what stands above"
        items={APPROVED_HOW.map(value => ({ value, text: APPROVED_HOW_WORDS[value] }))}
      />
    </Form>
  )
}
