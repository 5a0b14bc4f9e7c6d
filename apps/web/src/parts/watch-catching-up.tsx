import type { CatchingUp } from '../watch-source.ts'
import { ReadingBar } from './reading-bar.tsx'

/** Above the report of logs that are followed, while what was written before is read. */
export function WatchCatchingUp({ catchingUp: { bytes, total, elapsed } }: { catchingUp: CatchingUp }) {
  return (
    <div class="give" data-catching-up>
      <p>Catching up: what was written before is being read, and the report below grows with it.</p>
      <ReadingBar progress={{ read: bytes, total, elapsed }} name="what was written before" />
    </div>
  )
}
