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
  const styles = await Promise.all(paths.map(link => text(port, link)))
  const fonts = await Promise.all(fontsIn(styles.join('\n')).map(font => fetched(port, font)))
  return { page, stylesAndScripts: sum(files), fonts: sum(fonts) }
}

/** The fonts of the family that the house style chose: regular and bold. */
function fontsIn(css: string): string[] {
  const family = /--[\w-]*font[\w-]*:\s*["']?([\w ]+)/.exec(css)?.[1]?.trim() ?? ''
  const faces = [...css.matchAll(/@font-face\s*{[^}]*}/g)].map(([face]) => face)
  const ours = faces.filter(face => face.includes(family) && face.includes('woff2'))
  return ours.flatMap(face => /url\(["']?([^"')]+)/.exec(face)?.[1] ?? [])
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
