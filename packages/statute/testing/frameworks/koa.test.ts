import { conformance } from '../conformance.ts'
import { subject } from './koa.ts'

conformance(subject)
