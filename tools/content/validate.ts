import type { z } from 'zod'
import type { Problems } from './problem.ts'

/** The data if the schema admits it; else null, and a problem for each thing that it does not admit. */
export function validate<S extends z.ZodType>(
  schema: S,
  data: unknown,
  file: string,
  line: (key: PropertyKey | undefined) => number,
  problems: Problems,
): z.infer<S> | null {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    problems.add(file, line(issue.path[0]), `${issue.path.join('.') || 'front matter'}: ${issue.message}`)
  }
  return null
}
