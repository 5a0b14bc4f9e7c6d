import { senders, type VendorMeaning } from '@statute/codes'
import { Blocks, Run } from '../parts/prose.tsx'

/** What some senders mean by a registered number, against the registry. */
export function OtherUses({ others }: { others: readonly VendorMeaning[] }) {
  return (
    <div>
      {others.map(({ sender, name, meaning, tell, instead, sections, source }) => (
        <section class="prose use" id={sender}>
          <h3>
            <a href={`/senders/${sender}`}>{senders.find(({ id }) => id === sender)?.name ?? sender}</a>: {name}
          </h3>
          <p>
            <span class="unregistered small">Not registered.</span> <Run text={meaning} />
          </p>
          <p>
            <Run text={tell.join(' ')} />
          </p>
          {sections.map(({ heading, blocks }) => (
            <section key={heading}>
              <h3 class="sub">{heading}</h3>
              <Blocks blocks={blocks} />
            </section>
          ))}
          <p class="small soft">
            {instead.length > 0 && `A registered code for it: ${instead.join(', ')}. `}Source: {source}.
          </p>
        </section>
      ))}
    </div>
  )
}
