/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export interface Row {
  readonly what: string
  readonly figure: string
  /** Ours against the peer of the same run. */
  readonly ratio?: string
  readonly wanted?: string
}

export function printTable(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`)
  const width = Math.max(...rows.map(({ what }) => what.length)) + 2
  for (const { what, figure, ratio = '', wanted = '' } of rows) {
    console.log(`  ${what.padEnd(width)}${figure.padStart(16)}  ${ratio.padStart(10)}  ${wanted}`)
  }
}
