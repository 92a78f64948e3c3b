import type { Command } from '#platform/command.ts'
import type { Download } from '#platform/download.ts'
import type { Feed } from '#platform/feed.ts'
import type { Page } from '#platform/page.ts'
import type { Query } from '#platform/query.ts'
import type { Who } from '#platform/who.ts'

/** What the rooms offer, as values: main hands them over, the platform serves them. */
export interface Offer {
  readonly pages: readonly Page[]
  readonly commands: readonly Command[]
  readonly queries: readonly Query[]
  readonly feeds?: readonly Feed[]
  readonly downloads?: readonly Download[]
}

/** One way in: what `bin/evenhand routes --json` lists and the permission matrix walks. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly who: Who
  /** What stands behind it. */
  readonly does: string
  /** Whether it touches rows, so that a row policy must deny too. */
  readonly rows: boolean
}

/** Every route with who may. Throws where a route does not say, so that such a route cannot be built. */
export function routesOf({ pages, commands, queries, feeds = [], downloads = [] }: Offer): Route[] {
  const routes = [
    ...pages.map(page => route('GET', page.path, page.who, `page ${page.path}`, page.rows)),
    ...pages.flatMap(page =>
      page.posted ? [route('POST', page.path, page.who, `page ${page.path}`, page.rows)] : [],
    ),
    ...pages.flatMap(page =>
      (page.acts ?? []).map(({ command }) =>
        route('POST', page.path, command.who, `command ${command.name}`, true),
      ),
    ),
    ...pages.flatMap(page =>
      (page.uploads ?? []).map(({ command }) =>
        route('POST', page.path, command.who, `upload ${command.name}`, true),
      ),
    ),
    ...downloads.map(({ path, query }) => route('GET', path, query.who, `download ${query.name}`, true)),
    ...commands.map(command =>
      route('POST', `/api/commands/${command.name}`, command.who, `command ${command.name}`, true),
    ),
    ...queries.map(query =>
      route(
        query.posted ? 'POST' : 'GET',
        `/api/queries/${query.name}`,
        query.who,
        `query ${query.name}`,
        true,
      ),
    ),
    ...feeds.map(feed => route('GET', feed.path, feed.who, `feed ${feed.path}`, true)),
  ]
  for (const { method, path, who, does } of routes)
    if (who !== 'anyone' && who !== 'signed-in' && who !== 'halfway' && !Array.isArray(who))
      throw new Error(`${method} ${path} (${does}) does not say who may use it`)
  return routes
}

const route = (method: Route['method'], path: string, who: Who, does: string, rows: boolean): Route => ({
  method,
  path,
  who,
  does,
  rows,
})
