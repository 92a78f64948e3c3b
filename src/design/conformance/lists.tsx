import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Pagination } from '../components/pagination.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { Table } from '../components/table.tsx'
import { Tabs } from '../components/tabs.tsx'
import { Tag } from '../components/tag.tsx'
import { TaskList } from '../components/task-list.tsx'
import { attrs, common, part, words } from './from-options.tsx'
import type { Options } from './read-fixtures.ts'

const breadcrumbs = (o: Options) => (
  <Breadcrumbs
    {...common(o)}
    label={o.labelText}
    collapseOnMobile={o.collapseOnMobile}
    items={o.items.map((item: Options) => ({ ...part(item), href: item.href }))}
  />
)

const arrow = (link: Options) =>
  link?.href ? { ...link, text: words(link), attributes: attrs(link.attributes) } : undefined

const pageItem = (item: Options) =>
  item &&
  Object.keys(item).length > 0 && {
    ...item,
    hiddenText: item.visuallyHiddenText,
    attributes: attrs(item.attributes),
  }

const pagination = (o: Options) => (
  <Pagination
    {...common(o)}
    label={o.landmarkLabel || undefined}
    previous={arrow(o.previous)}
    next={arrow(o.next)}
    items={o.items?.map(pageItem)}
  />
)

const action = (item: Options) => ({ ...part(item), href: item.href, hiddenText: item.visuallyHiddenText })

const actions = (o: Options) => o?.items && { items: o.items.map(action), class: o.classes }

const summaryList = (o: Options) => (
  <SummaryList
    {...common(o)}
    card={
      o.card && {
        ...common(o.card),
        title: part(o.card.title),
        actions: actions(o.card.actions),
      }
    }
    rows={(o.rows ?? []).map(
      (row: Options) =>
        row && {
          key: part(row.key),
          value: part(row.value),
          actions: actions(row.actions),
          class: row.classes,
        },
    )}
  />
)

const table = (o: Options) => (
  <Table
    {...common(o)}
    caption={o.caption}
    captionClass={o.captionClasses}
    head={o.head?.map(part)}
    rows={o.rows.map((row: Options) => (row ? row.map(part) : undefined))}
    firstCellIsHeader={o.firstCellIsHeader}
  />
)

const tabs = (o: Options) => (
  <Tabs
    {...common(o)}
    id={o.id}
    idPrefix={o.idPrefix}
    title={o.title}
    items={(o.items ?? []).map(
      (item: Options) =>
        item && {
          label: item.label,
          id: item.id,
          content: words(item.panel),
          attributes: attrs(item.attributes),
          panelAttributes: attrs(item.panel?.attributes),
        },
    )}
  />
)

const status = (o: Options) =>
  o?.tag ? { text: <Tag {...common(o.tag)}>{words(o.tag)}</Tag>, class: o.classes } : part(o)

const taskList = (o: Options) => (
  <TaskList
    {...common(o)}
    idPrefix={o.idPrefix}
    items={o.items.map(
      (item: Options) =>
        item && {
          title: part(item.title),
          href: item.href,
          hint: words(item.hint),
          status: status(item.status),
          class: item.classes,
        },
    )}
  />
)

/** From the options of each list-like component's macro to ours. */
export const lists = {
  breadcrumbs,
  pagination,
  'summary-list': summaryList,
  table,
  tabs,
  'task-list': taskList,
}
