import { sql as raw, type Transaction } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Desk } from '#platform/desk.ts'
import { type FormToken, repeatKey } from '#platform/form-token.ts'

/** What somebody had typed into a form, given back. */
export interface Draft {
  readonly command: string
  readonly typed: Record<string, unknown>
  readonly savedAt: Date
}

const about = (person: string, nonce: string) => `platform.draft|${person}|${nonce}`

/**
 * Keeps what was typed, sealed to whoever's form it is: also when their session has lapsed meanwhile, since the
 * form's token still proves whose text this is. Nothing typed is ever lost (principle 2).
 */
export async function keepDraft(
  context: Context,
  token: FormToken,
  path: string,
  typed: Record<string, unknown>,
  more: { readonly unlessSaved?: boolean } = {},
): Promise<boolean> {
  return context.database.as({ person: token.person, roles: [] }, async sql => {
    if (more.unlessSaved && (await isSaved(sql, token))) return false
    const text = JSON.stringify(withoutSecretsAndFiles(typed))
    const sealed = await context.house.sealDraft(sql, token.person, text, about(token.person, token.nonce))
    if (!sealed) return false
    await raw`insert into platform.draft (person, nonce, command, path, sealed, saved_at)
      values (${token.person}, ${token.nonce}, ${token.command}, ${path}, ${sealed}, ${context.clock.now()})
      on conflict (person, nonce) do update set sealed = excluded.sealed, saved_at = excluded.saved_at`.execute(
      sql,
    )
    return true
  })
}

/** Whether the form was sent and saved: a draft that arrives after it would only come back to haunt. */
async function isSaved(sql: Transaction<unknown>, { person, command, nonce }: FormToken): Promise<boolean> {
  const key = repeatKey(person, command, nonce)
  const { rows } = await raw`select from platform.done where key = ${key}`.execute(sql)
  return rows.length > 0
}

/** Neither a password nor a chosen file is part of a draft: both are asked for again. */
const withoutSecretsAndFiles = (typed: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => !/password/i.test(name) && !Buffer.isBuffer(value)),
  )

/** Opens one of the acting person's own drafts; undefined when there is none, or their keys do not open it. */
export async function openDraft(context: Context, desk: Desk, nonce: string): Promise<Draft | undefined> {
  const { person } = desk
  if (!person || !NONCE.test(nonce)) return undefined
  const { rows } = await raw<{ command: string; sealed: Buffer; saved_at: Date }>`
    select command, sealed, saved_at from platform.draft where person = ${person.id} and nonce = ${nonce}`.execute(
    desk.sql,
  )
  const [row] = rows
  if (!row) return undefined
  const text = await context.house.openDraft(person, row.sealed, about(person.id, nonce))
  return { command: row.command, typed: JSON.parse(text), savedAt: row.saved_at }
}

const NONCE = /^[\w-]{1,100}$/

/**
 * Somebody's drafts, the newest hundred first, without their text, which they alone open: the acting person's own, or for
 * those who lead a colleague's, so that nothing begun is forgotten while they are away.
 */
export async function draftsOf(
  desk: Desk,
  person = desk.person?.id,
): Promise<{ nonce: string; command: string; path: string; savedAt: Date }[]> {
  if (!person) return []
  const { rows } = await raw<{ nonce: string; command: string; path: string; saved_at: Date }>`
    select nonce, command, path, saved_at from platform.draft where person = ${person}
    order by saved_at desc limit 100`.execute(desk.sql)
  return rows.map(({ saved_at, ...row }) => ({ ...row, savedAt: saved_at }))
}

/** Where a draft is opened again: the form's own page, filled. */
export const withDraft = (path: string, nonce: string) =>
  `${path}${path.includes('?') ? '&' : '?'}draft=${nonce}`

/** Forgets a draft: its text was saved for good, or its author threw it away. */
export async function forgetDraft(desk: Desk, nonce: string): Promise<void> {
  if (!desk.person) return
  await raw`delete from platform.draft where person = ${desk.person.id} and nonce = ${nonce}`.execute(
    desk.sql,
  )
}
