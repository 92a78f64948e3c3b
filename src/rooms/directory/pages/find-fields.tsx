import { Input } from '#design/components/input.tsx'
import { Select } from '#design/components/select.tsx'
import { INDEPENDENCE } from '../independence.ts'
import { WHAT_FOR } from '../what-for.ts'

/** What somebody may narrow the directory by; nothing here names a family, so it may stand in an address. */
export interface Asked {
  readonly text?: string | undefined
  readonly issue?: string | undefined
  readonly independence?: string | undefined
  readonly state?: string | undefined
}

/** The fields of a search over organisations. */
export function FindFields({ asked }: { asked: Asked }) {
  return (
    <>
      <Input name="text" label="Name, place or what they do" value={asked.text ?? ''} autocomplete="off" />
      <Select
        name="issue"
        label="What help is for"
        value={asked.issue ?? ''}
        items={offered('Anything', WHAT_FOR)}
      />
      <Select
        name="independence"
        label="Independence"
        value={asked.independence ?? ''}
        items={offered('All', INDEPENDENCE)}
      />
    </>
  )
}

/** The choices of a list, headed by the one that narrows nothing. */
export const offered = (all: string, words: Readonly<Record<string, string>>) => [
  { value: '', text: all },
  ...Object.entries(words).map(([value, text]) => ({ value, text })),
]

/** The address of the same search on another page of results. */
function addressOf(path: string, asked: Asked, page: number): string {
  const given = Object.entries({ ...asked, ...(page > 1 ? { page: String(page) } : {}) })
  const query = new URLSearchParams(given.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return query.size > 0 ? `${path}?${query}` : path
}

/** The way to the page of results before and after; nothing where all fit on one. */
export function wayThrough(path: string, asked: Asked, page: number, pages: number) {
  return {
    ...(page > 1 ? { previous: { href: addressOf(path, asked, page - 1) } } : {}),
    ...(page < pages ? { next: { href: addressOf(path, asked, page + 1) } } : {}),
  }
}
