import type { HouseClient, Page } from '../house-client.ts'
import { attribute } from '../pages/read-page.ts'

/** A page as it was found: which of the listed paths it is, and how it answered. */
export interface Visited {
  readonly template: string
  readonly page: Page
}

/**
 * Goes from page to page by the links on them, from these on, as somebody looks around; each of the listed paths is
 * opened once. Files that are handed over are passed by: by their links, or as named in `handedOver`.
 */
export async function walk(
  client: HouseClient,
  templates: readonly string[],
  from: readonly string[],
  handedOver: readonly string[] = [],
): Promise<Visited[]> {
  const visited = new Map<string, Page>()
  const waiting = [...from]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const template = templateOf(path, templates)
    if (!template || visited.has(template) || handedOver.includes(path)) continue
    const page = await client.get(path)
    visited.set(template, page)
    waiting.push(...linksOn(page))
  }
  return [...visited].map(([template, page]) => ({ template, page }))
}

const linksOn = ({ root }: Page): string[] =>
  root
    .querySelectorAll('a')
    .filter(link => !link.hasAttribute('download'))
    .map(link => attribute(link, 'href'))
    .filter(href => href.startsWith('/'))

/** The listed path that this one is: a named one before one with an id. */
function templateOf(path: string, templates: readonly string[]): string | undefined {
  const [bare = ''] = path.split(/[?#]/)
  const exact = templates.find(template => template === bare)
  return exact ?? templates.find(template => patternOf(template).test(bare))
}

const patternOf = (template: string) => new RegExp(`^${template.replaceAll(/:\w+/g, '[^/]+')}$`)
