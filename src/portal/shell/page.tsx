/** A page of the portal. Owns: its heading, its title in the browser and how wide it gets. */
import { Container, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

interface Props {
  title: string;
  /** what the page is for */
  lead?: ReactNode;
  side?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

export function Page({ title, lead, side, wide, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Aftercall`;
  }, [title]);
  return (
    <Container size={wide ? 1280 : 900} px={0}>
      <Stack gap="md">
        <Group justify="space-between" align="flex-start">
          <Stack gap={4}>
            <Title order={1} size="h2">
              {title}
            </Title>
            {lead !== undefined && (
              <Text c="dimmed" maw={720} component="div">
                {lead}
              </Text>
            )}
          </Stack>
          {side}
        </Group>
        {children}
      </Stack>
    </Container>
  );
}
