import { join, resolve } from 'node:path'

/** Pages whose pictures are kept with the documentation; the others are only looked at. */
const KEPT = ['set-up', 'home', 'gallery', 'today-empty', 'today', 'demo', 'file']

/**
 * The folder for this page's picture. `EVENHAND_PICTURES=1` renews those in docs/pictures; any other value is a
 * folder that gets a picture of every page that a journey looks at. Undefined when nobody asked for pictures.
 */
export function pictureFolder(page: string): string | undefined {
  const asked = process.env['EVENHAND_PICTURES']
  if (!asked) return undefined
  if (asked !== '1') return resolve(asked)
  return KEPT.includes(page) ? join(import.meta.dirname, '../docs/pictures') : undefined
}
