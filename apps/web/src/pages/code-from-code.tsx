import type { LibraryEntry } from '../library.ts'
import { Run } from '../parts/prose.tsx'

/** How the library sends this code: the function that asks for what the code demands. */
export function FromCode({ makers }: { makers: readonly LibraryEntry[] }) {
  return (
    <div class="prose">
      {makers.map(({ name, signatures, doc, file }) => (
        <>
          <code class="msg">
            <span>{`import { ${name} } from 'statute'`}</span>
            <span />
            {signatures
              .flatMap((text) => text.split('\n'))
              .map((line) => (
                <span>{line}</span>
              ))}
          </code>
          {file !== 'generated/problems' && (
            <p class="small">
              <Run text={(doc[0] ?? '').replace(/^\d{3} [^.:]+[.:] ?/, '')} />
            </p>
          )}
        </>
      ))}
      <p class="small soft">
        From <a href={`/library/statute#${makers[0]?.name}`}>the library</a>, in whatever framework.
      </p>
    </div>
  )
}
