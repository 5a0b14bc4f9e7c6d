import { octets, whole } from '@statute/traffic/view'

export interface Progress {
  /** Octets as they are on the disk. */
  readonly read: number
  readonly total: number
  readonly lines?: number
  /** Milliseconds since it began. */
  readonly elapsed: number
}

/** How far the reading of a log is, with its rate and the time that is left. */
export function ReadingBar({ progress: { read, total, lines = 0, elapsed }, name }: ReadingBarProps) {
  const rate = elapsed > 0 ? (read / elapsed) * 1000 : 0
  const left = rate > 0 ? (total - read) / rate : 0
  return (
    <>
      <progress max={total} value={read} aria-label={`Reading ${name}`} />
      <p class="small soft" data-watch-rate>
        {octets(read)} of {octets(total)}
        {elapsed > 300 && read > 0 && (
          <>
            , {octets(rate)} a second{left >= 1 && `, ${Math.ceil(left)}\u00a0s left`}
          </>
        )}
        {lines > 0 && `, ${whole(lines)} lines`}.
      </p>
    </>
  )
}

interface ReadingBarProps {
  readonly progress: Progress
  readonly name: string
}
