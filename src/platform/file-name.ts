const MOST = 150

/**
 * A file's name as it may be kept and shown: without folders, marks that turn the writing round, and what no file
 * system takes. Never used to store anything; '' where nothing is left of it.
 */
export function cleanFileName(given: string): string {
  const bare = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = bare
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\uFFFD<>:"|?*]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return shortened(clean)
}

/** What stands after its last point, in small letters; '' when there is none. */
export const extensionOf = (name: string): string =>
  /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Long names lose their middle, never what says the kind. */
function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= MOST) return name
  const extension = extensionOf(name)
  const end = extension ? `.${extension}` : ''
  return `${letters.slice(0, MOST - end.length - 1).join('')}…${end}`
}

/**
 * How a download says its name (RFC 6266, RFC 8187): plain letters for old programs, the name itself for the others.
 */
export function asAttachment(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/[^\w .()-]/g, '') || 'document'
  const whole = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
