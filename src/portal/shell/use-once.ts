/** Something that is done on the server by a button. Owns: that a double click does it once. */
import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useRef } from 'react';

/** A mutation that is not begun again before it has ended: that it runs, its button shows after the next drawing only. */
export function useOnce<Data, Given = void>(options: UseMutationOptions<Data, Error, Given>) {
  const isRunning = useRef(false);
  const mutation = useMutation<Data, Error, Given>({
    ...options,
    onSettled: async (...how) => {
      await options.onSettled?.(...how);
      isRunning.current = false;
    },
  });
  const mutate = (given: Given): void => {
    if (isRunning.current) return;
    isRunning.current = true;
    mutation.mutate(given);
  };
  /** What runs is not let go of: the button would look free, and do nothing. */
  const reset = (): void => {
    if (!isRunning.current) mutation.reset();
  };
  return { ...mutation, mutate, reset };
}
