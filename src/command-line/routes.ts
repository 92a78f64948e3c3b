import type { Config } from '#platform/config.ts'
import { routes as everyRoute } from '../app.ts'

/** `evenhand routes [--json]`: every way in, with who may use it and what stands behind it. */
export async function routes(args: readonly string[], config: () => Promise<Config>): Promise<number> {
  const list = everyRoute((await config()).root)
  if (args.includes('--json')) console.log(JSON.stringify(list, null, 2))
  else
    for (const { method, path, who, does } of list)
      console.log([method, path, [who].flat().join(' '), does].join('\t'))
  return 0
}
