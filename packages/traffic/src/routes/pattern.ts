/**
 * A route that somebody gave, instead of one that was found. Which of several is taken: a whole path, else the most
 * specific template, else the longest prefix if it is final, else the first expression, else the longest prefix.
 * Among prefixes and expressions that is nginx's order.
 */
export type Pattern = TemplatePattern | ExactPattern | PrefixPattern | ExpressionPattern

/** `/orders/:id`, `/orders/{id}`, `/report.{format}`, `/files/*` (one segment), `/assets/**` (any number of them). */
export interface TemplatePattern {
  readonly kind: 'template'
  readonly template: string
  /** `GET`; null for all. Counts are kept by method anyway: it says what a description describes. */
  readonly method: string | null
}

/** nginx's `location = /x`. */
export interface ExactPattern {
  readonly kind: 'exact'
  readonly template: string
  readonly path: string
}

/** nginx's `location /x`, and `location ^~ /x`, which is final. */
export interface PrefixPattern {
  readonly kind: 'prefix'
  readonly template: string
  readonly path: string
  readonly final: boolean
}

/** An expression between slashes, or nginx's `location ~ …`: found anywhere in the path unless it is anchored. */
export interface ExpressionPattern {
  readonly kind: 'expression'
  readonly template: string
  /** As {@link LinearExpression} reads it. */
  readonly source: string
  readonly ignoreCase: boolean
}
