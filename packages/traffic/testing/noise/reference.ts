import type { Traffic } from '../../src/traffic.ts'

/** What another detector would have said: minutes since 1970. */
export interface Said {
  readonly status: number | null
  readonly from: number
  readonly raised: number
  to: number
}

/** Requests of each status by minute. */
function table({ counts }: Traffic): {
  first: number
  length: number
  byStatus: Map<number, Float64Array>
  total: Float64Array
} {
  counts.settle()
  const first = counts.minute[0] as number
  const length = (counts.minute[counts.length - 1] as number) - first + 1
  const byStatus = new Map<number, Float64Array>()
  const total = new Float64Array(length)
  for (let at = 0; at < counts.length; at++) {
    const status = counts.status[at] as number
    let series = byStatus.get(status)
    if (series === undefined) {
      series = new Float64Array(length)
      byStatus.set(status, series)
    }
    const minute = (counts.minute[at] as number) - first
    series[minute] = (series[minute] as number) + (counts.count[at] as number)
    total[minute] = (total[minute] as number) + (counts.count[at] as number)
  }
  return { first, length, byStatus, total }
}

function runs(first: number, length: number, status: number | null, on: (minute: number) => boolean): Said[] {
  const said: Said[] = []
  let open: Said | null = null
  for (let minute = 0; minute < length; minute++) {
    if (on(minute)) {
      if (open !== null && first + minute - open.to <= 30) open.to = first + minute
      else {
        open = { status, from: first + minute, raised: first + minute + 1, to: first + minute }
        said.push(open)
      }
    }
  }
  return said
}

/** Five minutes against the trailing two hours, by code: three times as much, and eight standard deviations. */
export function simple(traffic: Traffic): Said[] {
  const { first, length, byStatus } = table(traffic)
  const said: Said[] = []
  for (const [status, series] of byStatus) {
    if (status < 400 && status !== 0) continue
    const sums = new Float64Array(length + 1)
    for (let at = 0; at < length; at++) sums[at + 1] = (sums[at] as number) + (series[at] as number)
    const sum = (from: number, to: number) => (sums[Math.max(0, to)] as number) - (sums[Math.max(0, from)] as number)
    said.push(
      ...runs(first, length, status, (minute) => {
        if (minute < 125) return false
        const now = sum(minute - 4, minute + 1)
        const usual = (sum(minute - 124, minute - 4) / 120) * 5
        return now > 3 * usual && (now - usual) / Math.sqrt(usual + 1) > 8
      }),
    )
  }
  return said
}

/** The alarms that Netdata's web_log ships with, as far as counts can say. */
export function netdata(traffic: Traffic): Said[] {
  const { first, length, byStatus, total } = table(traffic)
  const classes = {
    error: new Float64Array(length),
    bad: new Float64Array(length),
    redirect: new Float64Array(length),
    success: new Float64Array(length),
  }
  for (const [status, series] of byStatus) {
    const name =
      status >= 500
        ? 'error'
        : status === 401 || status === 304 || status < 300
          ? 'success'
          : status >= 400
            ? 'bad'
            : 'redirect'
    for (let at = 0; at < length; at++) classes[name][at] = (classes[name][at] as number) + (series[at] as number)
  }
  const share = (series: Float64Array, minute: number) =>
    (total[minute] as number) > 120 ? (series[minute] as number) / (total[minute] as number) : null
  const above = (name: keyof typeof classes, limit: number) => (minute: number) =>
    (share(classes[name], minute) ?? 0) > limit
  const five = (minute: number) => {
    let sum = 0
    for (let at = Math.max(0, minute - 4); at <= minute; at++) sum += classes.success[at] as number
    return sum
  }
  return [
    ...runs(first, length, 500, above('error', 0.02)),
    ...runs(first, length, 400, above('bad', 0.3)),
    ...runs(first, length, 300, above('redirect', 0.2)),
    ...runs(first, length, null, (minute) => (share(classes.success, minute) ?? 1) < 0.85),
    ...runs(
      first,
      length,
      null,
      (minute) =>
        minute >= 10 &&
        (total[minute] as number) > 120 &&
        (five(minute) > 2 * five(minute - 5) || five(minute) < 0.5 * five(minute - 5)),
    ),
  ]
}
