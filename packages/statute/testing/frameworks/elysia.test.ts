import { conformance } from '../conformance.ts'
import { subject } from './elysia.ts'

conformance(subject)
