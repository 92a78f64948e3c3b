import { spawn } from 'node:child_process'

/**
 * Has the demo made in a process of its own, before the service starts on it: what that took of memory is gone
 * afterwards. It says on the terminal how far it is. Gives its exit code; when we are ended meanwhile, so is it.
 */
export function fillFirst(main: string, flags: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...process.execArgv, main, 'demo', '--unless-told', ...flags], {
    stdio: 'inherit',
  })
  const end = () => void child.kill('SIGTERM')
  process.on('SIGTERM', end).on('SIGINT', end)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => {
      process.off('SIGTERM', end).off('SIGINT', end)
      resolve(code ?? 1)
    })
  })
}
