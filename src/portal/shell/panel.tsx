/** A titled part of a page, in a card. Owns: its looks. */
import { Card, Group, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

export function Panel({ title, side, children }: { title: string; side?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <Card component="section" withBorder padding="md" aria-labelledby={id} tabIndex={-1}>
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2} size="h4" id={id} flex="1 1 9rem">
            {title}
          </Title>
          {side}
        </Group>
        {children}
      </Stack>
    </Card>
  );
}
