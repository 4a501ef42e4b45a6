/** The frame of the pages that are seen before one is signed in. Owns: its looks. */
import { Card, Center, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { Preferences } from '../shell/preferences';

export function DoorPage({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Aftercall`;
  }, [title]);
  return (
    <Center mih="100vh" p="md" component="main">
      <Stack w="100%" maw={400}>
        <Group justify="space-between">
          <Text fw={700} size="lg">
            Aftercall
          </Text>
          <Preferences user={null} />
        </Group>
        <Card withBorder padding="lg">
          <Stack>
            <Title order={1} size="h3">
              {title}
            </Title>
            {lead !== undefined && <Text c="dimmed">{lead}</Text>}
            {children}
          </Stack>
        </Card>
      </Stack>
    </Center>
  );
}
