/** The end of a sentence that ends in a name: "Jr." has its full stop already. */
export const fullStop = (name: string): string => (name.endsWith('.') ? '' : '.');
