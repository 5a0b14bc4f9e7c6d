import { open, stat } from 'node:fs/promises'

/** What is read of a file or a pipe; what follows is left out, and said so. */
const most = 20_000_000

export interface Input {
  readonly text: string
  /** True if there was more. */
  readonly cut: boolean
}

/** The text of a file, or of standard input for `-`. Throws what the file system says. */
export async function readInput(path: string): Promise<Input> {
  return path === '-' ? readStream(process.stdin) : readFile(path)
}

async function readFile(path: string): Promise<Input> {
  const file = await open(path)
  try {
    const buffer = Buffer.alloc(Math.min(most, Math.max(65_536, (await file.stat()).size)))
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length)
      if (bytesRead === 0) break
      length += bytesRead
      if (length === buffer.length) break
    }
    const { bytesRead: more } = await file.read(Buffer.alloc(1), 0, 1)
    return { text: decode(buffer.subarray(0, length)), cut: more > 0 }
  } finally {
    await file.close()
  }
}

async function readStream(stream: NodeJS.ReadStream): Promise<Input> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length > most) return { text: decode(Buffer.concat(chunks).subarray(0, most)), cut: true }
  }
  return { text: decode(Buffer.concat(chunks)), cut: false }
}

/** UTF-8, or UTF-16 where the first bytes say so, as PowerShell writes its pipes and files. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

/** Whether what was typed is the name of a file. */
export async function isFile(path: string): Promise<boolean> {
  if (path.length > 4096 || path.includes('\n') || path.includes('\0')) return false
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/** Why a file cannot be read, for a person. */
export function whyUnreadable(path: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'it may not be read',
    EISDIR: 'it is a folder, wanted a file',
  }
  return `Cannot read "${path}": ${reasons[code ?? ''] ?? code ?? String(error)}`
}
