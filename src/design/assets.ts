/** Files to copy for the stylesheet, from below node_modules to below the stylesheet's own folder. */
export const assetFiles: { from: string; to: string }[] = [
  { from: 'src/design/evenhand.svg', to: 'evenhand.svg' },
  ...faces('@fontsource/atkinson-hyperlegible', 'atkinson-hyperlegible', [400, 700]),
  ...faces('@fontsource/source-sans-3', 'source-sans-3', [400, 700]),
]

/** Latin and Latin Extended (Polish, Welsh, Turkish, …) of each weight; a browser fetches only what a page needs. */
function faces(folder: string, name: string, weights: number[]) {
  return weights.flatMap(weight =>
    ['latin', 'latin-ext'].map(range => {
      const file = `${name}-${range}-${weight}-normal.woff2`
      return { from: `${folder}/files/${file}`, to: file }
    }),
  )
}
