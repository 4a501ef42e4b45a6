/** Documents of a kind, one a line, each a link to its page. Owns: that table. */
import { Anchor, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Nothing } from '../shell/loaded';
import { WideTable } from '../shell/wide-table';

interface Props<One> {
  label: string;
  items: One[];
  /** where their pages are */
  to: string;
  columns: [heading: string, cell: (one: One) => ReactNode][];
  nameHeading: string;
  /** what to do where there is none */
  empty: string;
}

export function DocumentList<One extends { name: string }>(props: Props<One>) {
  const { label, items, to, columns, nameHeading, empty } = props;
  if (items.length === 0) return <Nothing>{empty}</Nothing>;
  return (
    <WideTable minWidth={420}>
      <Table aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{nameHeading}</Table.Th>
            {columns.map(([heading]) => (
              <Table.Th key={heading}>{heading}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((one) => (
            <Table.Tr key={one.name}>
              <Table.Td>
                <Anchor component={Link} to={`${to}/${encodeURIComponent(one.name)}`}>
                  {one.name}
                </Anchor>
              </Table.Td>
              {columns.map(([heading, cell]) => (
                <Table.Td key={heading}>{cell(one)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
