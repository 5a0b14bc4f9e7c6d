import { compressionOf, headOf } from '@statute/logs/read/compression'

/** Lines from which on a log is counted as a whole; fewer are read one by one, as an error that somebody pasted. */
const worthCounting = 20

/** Whether a file is an access log: most of its first lines are requests in a known format. */
export async function isLogFile(path: string): Promise<boolean> {
  const head = headOf(path, 1 << 16)
  if (compressionOf(head) !== null) return true
  const text = Buffer.from(head).toString('latin1')
  // Exchanges, a line each, are for `check`.
  if (/^\s*\{.*"request"\s*:\s*\{.*"response"\s*:/.test(text.slice(0, text.indexOf('\n')))) return false
  if ((text.match(/\n/g)?.length ?? 0) < worthCounting) return false
  const { detect } = await import('@statute/traffic/formats/detect')
  const { plan, lines, understood } = await detect(head)
  return plan.formats[0]?.hasTime === true && understood > lines * 0.8
}
