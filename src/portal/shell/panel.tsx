/** A titled part of a page, in a card. Owns: its looks. */
import { Card, Group, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

export function Panel({ title, side, children }: { title: string; side?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <Card component="section" withBorder padding="md" aria-labelledby={id}>
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h4" id={id}>
            {title}
          </Title>
          {side}
        </Group>
        {children}
      </Stack>
    </Card>
  );
}
