const none = (): never => {
  throw new Error('no query of this app is an infinite one');
};

/**
 * Stands in for what react-query does for lists without an end: a search here is one query, whose
 * pages search.ts follows and counts. Nothing calls it.
 *
 * @public the build puts it in its place
 */
export { none as infiniteQueryBehavior, none as hasNextPage, none as hasPreviousPage };
