import PostalMime from 'postal-mime'

const MOST = 500_000

/**
 * The words of a mail that was written in HTML alone: it is put beside an empty plain part, and the parser then makes one
 * plain text of both. Longer pages are cut before; nothing in them is fetched, run or shown.
 */
export async function textOfHtml(html: string): Promise<string> {
  if (!html.trim()) return ''
  const { text } = await PostalMime.parse(
    [
      'Content-Type: multipart/mixed; boundary=evenhand\n',
      '--evenhand\nContent-Type: text/plain\n\n',
      '--evenhand\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n',
      Buffer.from(html.slice(0, MOST)).toString('base64'),
      '--evenhand--\n',
    ].join('\n'),
  )
  return text ?? ''
}
