const NOWHERE = 'http://nowhere.invalid'

/**
 * The same path if it stays on this site, otherwise undefined. Read as a browser reads it, which takes out tabs and
 * line breaks and turns backslashes round: what looks local to the eye may lead elsewhere.
 */
export function localPath(path: string | undefined): string | undefined {
  if (!path?.startsWith('/') || !URL.canParse(path, NOWHERE)) return undefined
  const { origin, pathname, search } = new URL(path, NOWHERE)
  return origin === NOWHERE && !pathname.startsWith('//') ? pathname + search : undefined
}
