import { spawn } from 'node:child_process'

/** How a program ended: its exit code (null when it was killed) and all it printed. */
export interface Ended {
  code: number | null
  output: string
}

/** Runs a program to its end in `cwd`, keeping what it prints. A program that cannot be started ends with 127. */
export function runProgram(program: string, args: string[], cwd: string): Promise<Ended> {
  return new Promise(resolve => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', fault => resolve({ code: 127, output: `${program}: ${fault.message}` }))
    child.once('close', code => resolve({ code, output }))
  })
}
