/** A picture of a graph. Owns: that what draws it is fetched when the first one is looked at. */
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded, Loading } from '../shell/loaded';
import { part } from '../shell/part';
import type { GraphModel } from './graph-model';

const Canvas = lazy(async () => ({ default: (await part(() => import('./graph-canvas'))).GraphCanvas }));

export function Graph({ model, label }: { model: GraphModel; label: string }) {
  const { i18n } = useTranslation();
  const query = useQuery({
    queryKey: ['layout', i18n.language, model],
    queryFn: async () => (await part(() => import('./layout'))).placeGraph(model),
    staleTime: Infinity,
    placeholderData: (before) => before,
  });
  return (
    <Suspense fallback={<Loading />}>
      <Loaded query={query}>{(placed) => <Canvas placed={placed} label={label} />}</Loaded>
    </Suspense>
  );
}
