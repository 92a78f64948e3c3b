import { Tag } from '#design/components/tag.tsx'
import { addDays, dayMonthYear } from '#rooms/facts'

/** How many days before it is due something is marked. */
const SOON = 7

/** By when something is due, in words; the colour only helps. */
export function DueTag({ due, today, isOver = false }: { due: string; today: string; isOver?: boolean }) {
  const day = <time datetime={due}>{dayMonthYear(due)}</time>
  if (isOver) return <>It was due by {day}</>
  const [says, colour] =
    due < today
      ? (['Over', 'red'] as const)
      : due <= addDays(today, SOON)
        ? (['Soon', 'orange'] as const)
        : []
  return (
    <>
      {says && <Tag colour={colour}>{says}</Tag>} By {day}
    </>
  )
}
