import { useLaunchWords } from './use-launch-words.ts';

/** What whoever installs the app must mend in ehrs.json; the other entries work. */
export function RegistryFaults({ faults }: { faults: readonly string[] }) {
  const words = useLaunchWords();
  if (faults.length === 0) return null;
  return (
    <>
      <p>{words.registryFaults(faults.length)}</p>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </>
  );
}
