/** Between two looks at the clock. */
const LOOK_MS = 10_000;

/**
 * Rings at a time of the wall clock (epoch milliseconds). A single long timer would stand still
 * while the workstation sleeps and leave a chart open for as long again after it wakes; this one
 * looks at the clock every ten seconds. Returns what switches it off.
 */
export function alarm(at: number, ring: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const left = at - Date.now();
    if (left <= 0) ring();
    else wait(left);
  };
  const wait = (left: number): void => {
    timer = setTimeout(look, Math.min(Math.max(left, 0), LOOK_MS));
  };
  wait(at - Date.now());
  return () => clearTimeout(timer);
}
