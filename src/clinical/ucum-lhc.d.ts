/** What the tests use of the National Library of Medicine's UCUM library, which has no types. */
declare module '@lhncbc/ucum-lhc' {
  type Result = {
    readonly status: 'succeeded' | 'failed' | 'error';
    readonly toVal: number | null;
  };
  type Utils = {
    convertUnitTo(
      from: string,
      value: number,
      to: string,
      about?: { readonly molecularWeight?: number; readonly charge?: number },
    ): Result;
  };
  const ucum: { readonly UcumLhcUtils: { getInstance(): Utils } };
  export default ucum;
}
