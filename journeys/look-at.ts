import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** A phone held upright, and a small laptop. */
const WIDTHS = [
  { device: 'phone', width: 390, height: 844 },
  { device: 'desktop', width: 1280, height: 900 },
] as const

/** Where a picture of the page goes: FOLDER/NAME-DEVICE-STYLE.png. */
export interface Picture {
  folder: string
  /** The house style that it shows. */
  style: string
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What is wrong with the page as it stands, at both widths: what axe finds against WCAG 2.2 AA, and whether a
 * reader must scroll sideways. Takes a picture at each width where a folder for them is given.
 */
export async function lookAt(page: Page, name: string, picture?: Picture): Promise<string[]> {
  const faults: string[] = []
  for (const { device, ...size } of WIDTHS) {
    await page.setViewportSize(size)
    const found = [...(await axeFaults(page)), ...(await sideways(page))]
    faults.push(...found.map(fault => `${name} at ${size.width} pixels: ${fault}`))
    if (picture) await take(page, join(picture.folder, `${name}-${device}-${picture.style}.png`))
  }
  return faults
}

async function axeFaults(page: Page): Promise<string[]> {
  // No page of ours has frames, and only what is wrong is asked for: five times as quick.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly: WCAG, resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, help, nodes }) => `${help} (${id}): ${nodes.map(node => node.target).join('; ')}`,
  )
}

/** WCAG 1.4.10: text flows again instead of leaving the screen. */
async function sideways(page: Page): Promise<string[]> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return over > 0 ? [`the page is ${over} pixels wider than the screen`] : []
}

async function take(page: Page, path: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true })
  await page.screenshot({ path, fullPage: true })
}
