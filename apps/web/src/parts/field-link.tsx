import { directory } from '@statute/codes'

const ids = new Map(
  directory.fields.flatMap(([id, name, , aliases]) => [name, ...aliases].map((one) => [one.toLowerCase(), id])),
)

/** A field by name; a link if it has a page. */
export function FieldLink({ name }: { name: string }) {
  const id = ids.get(name.toLowerCase())
  if (!id) return <code class="nowrap">{name}</code>
  return (
    <a href={`/fields/${id}`}>
      <code class="nowrap">{name}</code>
    </a>
  )
}
