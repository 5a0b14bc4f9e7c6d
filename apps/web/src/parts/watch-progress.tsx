import { type Progress, ReadingBar } from './reading-bar.tsx'

/** A file that is being read in the browser. */
export function WatchProgress({ progress, name, onCancel }: ProgressProps) {
  return (
    <>
      <div class="head narrow">
        <p class="label">{name}</p>
        <h1>Reading</h1>
      </div>
      <div class="give">
        <ReadingBar progress={progress} name={name} />
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
