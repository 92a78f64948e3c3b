import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A frame's document as the text of an HTML page. */
export function renderPage(document: VNode): string {
  return `<!DOCTYPE html>${renderToString(document)}`
}
