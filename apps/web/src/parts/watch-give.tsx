/** Where a log is given. Without a script there is nobody to read it, so the box waits for one. */
export function WatchGive({ onFiles, again = false }: { onFiles?: (files: File[]) => void; again?: boolean }) {
  const id = 'log-file'
  return (
    <form class="give" data-watch-give hidden={onFiles === undefined}>
      <label class="ask-label" for={id}>
        {again ? 'Another log' : 'Choose a log, or drop it anywhere on this page'}
      </label>
      <div class="ask">
        <input
          id={id}
          type="file"
          multiple
          onChange={({ currentTarget }) => {
            const files = Array.from(currentTarget.files ?? [])
            if (files.length > 0) onFiles?.(files)
          }}
        />
      </div>
      <p class="takes small soft">
        It is read in this browser, on its own threads, and never leaves this machine. Plain or gzip; a gigabyte takes a
        few seconds.
      </p>
    </form>
  )
}
