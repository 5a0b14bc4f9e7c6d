import { octets, whole } from '@statute/traffic/view'

export interface Progress {
  /** Octets of the files as they are on the disk. */
  readonly read: number
  readonly total: number
  readonly lines: number
  /** Milliseconds since it began. */
  readonly elapsed: number
}

/** How far the reading of a file is, with its rate and the time that is left. */
export function WatchProgress({ progress, name, onCancel }: ProgressProps) {
  const { read, total, lines, elapsed } = progress
  const rate = elapsed > 0 ? (read / elapsed) * 1000 : 0
  const left = rate > 0 ? (total - read) / rate : 0
  return (
    <>
      <div class="head narrow">
        <p class="label">{name}</p>
        <h1>Reading</h1>
      </div>
      <div class="give">
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
        <p class="top">
          <button class="plain" type="button" onClick={onCancel}>
            Cancel
          </button>
        </p>
      </div>
    </>
  )
}

interface ProgressProps {
  readonly progress: Progress
  readonly name: string
  readonly onCancel: () => void
}
