/** Resources as this server writes them: of one vendor, or in the shape of an older FHIR version. */
import type { FhirOptions } from './faults.ts';
import { toOldShape } from './old-shapes.ts';
import type { Loose } from './shape.ts';
import { asEpicWrites, asOracleWrites } from './vendor-content.ts';

export function asWritten(resource: Loose, { content, shape }: FhirOptions): Loose {
  const written =
    content === 'epic'
      ? asEpicWrites(resource)
      : content === 'oracle'
        ? asOracleWrites(resource)
        : resource;
  return shape === undefined ? written : toOldShape(written, shape);
}
