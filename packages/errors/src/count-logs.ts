import { readLogs } from './read/logs.ts'

export interface LogCount {
  /** `a line of a HAProxy log` */
  readonly format: string
  /** Lines read, and those that no format fits. */
  readonly lines: number
  readonly unread: number
  /** Rising; 0 stands for requests without an answer. */
  readonly byStatus: readonly { readonly status: number; readonly count: number }[]
}

/** Counts an access log by status: the first 20,000 lines, enough to see what is in it. */
export function countLogs(text: string): LogCount {
  const lines = readLogs(text)
  const counts = new Map<number, number>()
  for (const { status } of lines) counts.set(status, (counts.get(status) ?? 0) + 1)
  const whole = text.split('\n', 20_000).filter((line) => line.trim() !== '').length
  return {
    format: lines[0]?.format ?? 'no log',
    lines: lines.length,
    unread: Math.max(0, whole - lines.length),
    byStatus: [...counts].map(([status, count]) => ({ status, count })).toSorted((a, b) => a.status - b.status),
  }
}
