import { request } from 'node:http'

/** What a first visit to a page fetches, in bytes as they travel: the page, its styles and scripts, its fonts. */
export interface FirstView {
  page: number
  stylesAndScripts: number
  fonts: number
}

/** Fetches a public page as a browser with an empty cache does; of fonts, what the house style names for its text. */
export async function firstView(port: number, path: string): Promise<FirstView> {
  const page = await fetched(port, path)
  const links = [
    ...(await text(port, path)).matchAll(/<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"/g),
  ]
  const paths = links.map(([, link = '']) => link)
  const files = await Promise.all(paths.map(link => fetched(port, link)))
  const fonts = await Promise.all((await fontsOf(port, paths)).map(font => fetched(port, font)))
  return { page, stylesAndScripts: sum(files), fonts: sum(fonts) }
}

/** The faces of the family that the house style chose for its text: regular and bold. */
async function fontsOf(port: number, paths: readonly string[]): Promise<string[]> {
  const styles = await Promise.all(paths.map(async path => ({ path, css: await text(port, path) })))
  const chosen = styles.flatMap(
    ({ css }) => /--[\w-]*font[\w-]*:\s*["']?([\w ]+)/.exec(css)?.[1]?.trim() ?? [],
  )
  return styles.flatMap(({ path, css }) =>
    [...css.matchAll(/@font-face\s*{[^}]*}/g)]
      .map(([face]) => face)
      .filter(face => chosen.some(family => face.includes(family)))
      // A browser fetches a face only where the page has letters of its range; ours has none beyond Latin.
      .filter(face => /unicode-range:\s*U\+0000/i.test(face) || !face.includes('unicode-range'))
      .flatMap(face => /url\(["']?([^"')]+[.]woff2)/.exec(face)?.[1] ?? [])
      .map(font => new URL(font, `http://localhost${path}`).pathname),
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

function fetched(port: number, path: string): Promise<number> {
  const headers = { 'accept-encoding': 'br, gzip', host: `localhost:${port}` }
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, answer => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => resolve(bytes))
    })
      .on('error', reject)
      .end()
  })
}

const text = async (port: number, path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text()
