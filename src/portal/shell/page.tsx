/** A page of the portal. Owns: its heading, which has the focus when one has come to it, its title in the browser and how wide it gets. */
import { Container, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

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
  const heading = useHeadingFocus();
  return (
    <Container size={wide ? 1280 : 900} px={0}>
      <Stack gap="md">
        <Group justify="space-between" align="flex-start">
          <Stack gap={4} miw={0}>
            <Title order={1} size="h2" ref={heading} tabIndex={-1}>
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

/** Those who do not see a page hear which one it is, and go on from its beginning. */
function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  useEffect(() => {
    // The browser itself tells the first one.
    if (key !== 'default') heading.current?.focus({ preventScroll: isBack });
    // Filters are in the address, too: they are no other page.
  }, [pathname]);
  return heading;
}
