import type { Attributes, Props, Words } from '../words.ts'

/** What both frames need to know to make a whole document. */
export type DocumentProps = Props<{
  /** Language of the page: `en`, `cy`, … */
  lang?: string
  /** The page's title: the same words as its h1. */
  title: string
  /** The service's name; ends the document's title and stands at the top. */
  serviceName: string
  /** A sentence about the page, for whoever searches. */
  description?: string | undefined
  /** Puts "Error: " before the title, so that it is the first thing heard. */
  hasErrors?: boolean
  /** URL of the small picture in the browser's tab. */
  icon?: string
  /** URLs of stylesheets, the house style last. */
  stylesheets?: string[]
  /** URLs of ES modules. */
  scripts?: string[]
  /** The house style's brand colour, for the browser's own frame on phones. */
  themeColour?: string
  bodyAttributes?: Attributes
  children: Words
}>

/** A whole HTML document without inline script or style; `renderPage` puts the doctype before it. */
export function Document({
  lang = 'en',
  stylesheets = [],
  scripts = [],
  bodyAttributes,
  children,
  ...page
}: DocumentProps) {
  return (
    <html lang={lang} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{documentTitle(page)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        {page.description && <meta name="description" content={page.description} />}
        {page.themeColour && <meta name="theme-color" content={page.themeColour} />}
        {page.icon && <link rel="icon" href={page.icon} />}
        {stylesheets.map(url => (
          <link rel="stylesheet" href={url} />
        ))}
        {scripts.map(url => (
          <script type="module" src={url} />
        ))}
      </head>
      <body class="govuk-template__body" {...bodyAttributes}>
        {children}
      </body>
    </html>
  )
}

function documentTitle({
  title,
  serviceName,
  hasErrors,
}: Pick<DocumentProps, 'title' | 'serviceName' | 'hasErrors'>): string {
  const whole = title === serviceName ? title : `${title} – ${serviceName}`
  return hasErrors ? `Error: ${whole}` : whole
}
