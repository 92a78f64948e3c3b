import { packageRoot } from '../src/platform/package-root.ts'
import { freshBuild } from './building/fresh-build.ts'

try {
  console.log(await freshBuild(packageRoot(import.meta.dirname)))
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
}
