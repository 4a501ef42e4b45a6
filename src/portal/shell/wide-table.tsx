/** A table that may be wider than the window. Owns: that it can be scrolled by keys as well, where it has to be. */
import { Table, type TableScrollContainerProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

export function WideTable(props: Omit<TableScrollContainerProps, 'scrollAreaProps'>) {
  const viewport = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const area = viewport.current;
    if (!area) return;
    const observer = new ResizeObserver(() => setCut(area.scrollWidth > area.clientWidth));
    observer.observe(area);
    if (area.firstElementChild) observer.observe(area.firstElementChild);
    return () => observer.disconnect();
  }, []);
  const viewportProps = isCut ? { tabIndex: 0 } : {};
  return <Table.ScrollContainer {...props} scrollAreaProps={{ viewportRef: viewport, viewportProps }} />;
}
