import { classNames } from '../class-names.ts'
import { type Attributes, described, isSaid, type Part, type Props, type Words } from '../words.ts'

export type Task = Props<{
  title: Part
  href?: string
  hint?: Words
  /** A word, or a `<Tag>`. */
  status: Part
  class?: string
}>
export type TaskListProps = Props<{
  items: (Task | false | null | undefined)[]
  idPrefix?: string
  class?: string
  attributes?: Attributes
}>

/** What has to be done, and how far each part is. */
export function TaskList({ items, idPrefix = 'task-list', class: extra, attributes }: TaskListProps) {
  return (
    <ul class={classNames('govuk-task-list', extra)} {...attributes}>
      {items.map((task, index) => task && <Item task={task} id={`${idPrefix}-${index + 1}`} />)}
    </ul>
  )
}

function Item({ task, id }: { task: Task; id: string }) {
  const status = described(task.status)
  const linked = task.href && 'govuk-task-list__item--with-link'
  return (
    <li class={classNames('govuk-task-list__item', linked, task.class)}>
      <div class="govuk-task-list__name-and-hint">
        <Title task={task} id={id} />
        {isSaid(task.hint) && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {task.hint}
          </div>
        )}
      </div>
      <div class={classNames('govuk-task-list__status', status.class)} id={`${id}-status`}>
        {status.text}
      </div>
    </li>
  )
}

function Title({ task, id }: { task: Task; id: string }) {
  const { text, class: extra } = described(task.title)
  if (!task.href) return <div class={extra}>{text}</div>
  const describedBy = classNames(isSaid(task.hint) && `${id}-hint`, `${id}-status`)
  return (
    <a
      class={classNames('govuk-link govuk-task-list__link', extra)}
      href={task.href}
      aria-describedby={describedBy}
    >
      {text}
    </a>
  )
}
