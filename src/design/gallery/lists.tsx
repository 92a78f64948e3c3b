import { SummaryList } from '../components/summary-list.tsx'
import { Table } from '../components/table.tsx'
import { Tabs } from '../components/tabs.tsx'
import { Tag } from '../components/tag.tsx'
import { TaskList } from '../components/task-list.tsx'

const ACTION = '#gallery-lists'

/** Lists, tables, tabs and tasks. */
export function ListsGallery() {
  return (
    <section class="evenhand-section" aria-labelledby="gallery-lists">
      <h2 class="govuk-heading-l" id="gallery-lists">
        Lists and tables
      </h2>
      <Families />
      <Promises />
      <TaskList idPrefix="set-up" items={tasks} />
      <Tabs
        title="Accounts"
        items={[
          { id: 'account-parent', label: 'The parent', content: 'Theo has not been to school since May.' },
          {
            id: 'account-school',
            label: 'The school',
            content: 'Attendance was 41 per cent in the summer term.',
          },
        ]}
      />
    </section>
  )
}

function Families() {
  const rows = [
    { key: 'Reference', value: 'EH-2041' },
    {
      key: 'Safe to call',
      value: 'After 5 only, no voicemail',
      actions: [{ href: ACTION, text: 'Change', hiddenText: 'when it is safe to call' }],
    },
    { key: 'Interpreter', value: 'Polish' },
  ]
  return (
    <>
      <SummaryList rows={rows} />
      <SummaryList
        card={{ title: { text: 'Mediation', headingLevel: 3 }, actions: [{ href: ACTION, text: 'Explain' }] }}
        rows={[
          { key: 'Who decides', value: 'You and the council together' },
          { key: 'Time limit', value: '4 January 2027' },
          { key: 'Cost', value: 'None' },
        ]}
      />
    </>
  )
}

function Promises() {
  return (
    <Table
      caption="What cannot wait"
      captionClass="govuk-table__caption--m"
      cards
      head={['What', 'Whose', 'By', { text: 'Minutes', format: 'numeric' }]}
      rows={[
        ['Call back', 'EH-2041', 'Today, 16:00', { text: 19, format: 'numeric' }],
        ['Appeal', 'EH-2038', '4 January 2027', { text: 45, format: 'numeric' }],
      ]}
    />
  )
}

const tasks = [
  { title: 'Name of the service', href: ACTION, status: 'Done' },
  {
    title: 'House style',
    href: ACTION,
    hint: 'Two colours and a typeface',
    status: <Tag colour="grey">Begun</Tag>,
  },
  {
    title: 'Recovery kit',
    status: { text: 'Not yet possible', class: 'govuk-task-list__status--cannot-start-yet' },
  },
]
