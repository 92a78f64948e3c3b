import { discardDraft } from '#platform/discard-draft.ts'
import { draftsPage } from '#platform/pages/drafts.tsx'
import { galleryPage } from '#platform/pages/gallery.tsx'
import { refusalsPage } from '#platform/pages/refusals.tsx'
import { platformRefusals, type RefusalKind } from '#platform/refusal.ts'
import type { Offer } from '#platform/routes.ts'

/** Adds the pages that belong to no room: drafts, the list of refusals, the gallery of components. */
export function platformOffer(rooms: Offer): Offer {
  const commands = [...rooms.commands, discardDraft]
  const uploaded = rooms.pages.flatMap(({ uploads = [] }) => uploads.map(({ command }) => command))
  const pages = [
    ...rooms.pages,
    draftsPage(namesOf(commands)),
    galleryPage,
    refusalsPage(everyRefusal([...commands, ...uploaded])),
  ]
  return { ...rooms, pages, commands } as Offer
}

/** How each command is called in the list of drafts. */
const namesOf = (commands: readonly { name: string; called?: string }[]) =>
  new Map(commands.map(({ name, called }) => [name, called ?? inWords(name)]))

const inWords = (name: string) => name.replaceAll('-', ' ').replace(/^./, first => first.toUpperCase())

/** All that the product may refuse, each code once; two kinds under one code are a mistake. */
function everyRefusal(commands: Offer['commands']): RefusalKind[] {
  const kinds = new Set([...platformRefusals, ...commands.flatMap(({ refusals = [] }) => refusals)])
  const byCode = new Map<string, RefusalKind>()
  for (const kind of kinds) {
    if (byCode.has(kind.code)) throw new Error(`two refusals have the code ${kind.code}`)
    byCode.set(kind.code, kind)
  }
  return [...byCode.values()].sort((a, b) => a.code.localeCompare(b.code))
}
