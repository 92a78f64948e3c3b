import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Target, WayIn } from './strange-request.ts'

type Route = Readonly<{ method: string; path: string; does: string }>
type Fields = ReadonlyMap<string, readonly string[]>
type Hidden = Readonly<Record<string, string>>

/** What the product says of itself: every route, and the fields of every command and query. */
export interface Survey {
  readonly routes: readonly Route[]
  readonly fields: Fields
}

/** Asks the command line for the routes and the running product for what they take. */
export async function survey(origin: string): Promise<Survey> {
  const program = join(import.meta.dirname, '../../bin/evenhand')
  const routes = JSON.parse(execFileSync(program, ['routes', '--json'], { encoding: 'utf8' })) as Route[]
  const { paths } = (await (await fetch(`${origin}/api/openapi.json`)).json()) as {
    paths: Record<string, Described>
  }
  const described = Object.entries(paths).map(
    ([path, { post, get }]) =>
      [
        path.split('/').at(-1) ?? '',
        [
          ...Object.keys(post?.requestBody?.content['application/json']?.schema.properties ?? {}),
          ...(get?.parameters ?? []).map(({ name }) => name),
        ],
      ] as const,
  )
  return { routes, fields: new Map(described) }
}

type Described = {
  post?: { requestBody?: { content: Record<string, { schema: { properties?: object } }> } }
  get?: { parameters: { name: string }[] }
}

/** Signs in anew, since among so many requests some sign out, and takes fresh forms from the pages. */
export async function targetOf(
  origin: string,
  { routes, fields }: Survey,
  signIn: () => Promise<string>,
): Promise<Target> {
  const cookie = await signIn()
  const id = await someFile(origin, cookie)
  const ways: WayIn[] = []
  for (const { method, path, does } of routes) {
    const [kind = '', name = ''] = does.split(' ')
    const isForm = kind === 'command' && method === 'POST' && !path.startsWith('/api/')
    const hidden = isForm ? await hiddenFields(origin, path.replaceAll(/:\w+/g, id), cookie) : []
    ways.push({ method, path, fields: fields.get(name) ?? ['q', 'file'], hidden })
  }
  const [first, ...others] = ways
  if (!first) throw new Error('The product has no routes.')
  return { ways: [first, ...others], cookie, id }
}

async function someFile(origin: string, cookie: string): Promise<string> {
  const answer = await post(origin, '/api/commands/log-contact', { callerName: 'Maya Kowalska' }, cookie)
  const { done } = (await answer.json()) as { done: { file: string } }
  return done.file
}

const post = (origin: string, path: string, body: object, cookie = '') =>
  fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })

/** What each form of a page hides: its act, its token. Shown to somebody signed in and to a stranger. */
async function hiddenFields(origin: string, path: string, cookie: string): Promise<Hidden[]> {
  const pages = await Promise.all(
    [cookie, ''].map(async sent => (await fetch(origin + path, { headers: { cookie: sent } })).text()),
  )
  return pages.flatMap(html =>
    [...html.matchAll(/<form.*?<\/form>/gs)].map(([form]) =>
      Object.fromEntries(
        [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
          name ?? '',
          value ?? '',
        ]),
      ),
    ),
  )
}
