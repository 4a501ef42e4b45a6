/** One line to write or to say, and a button. Owns: that it is empty again once it is sent. */
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';

export function LineForm(props: {
  /** of the field, and what stands in it while it is empty */
  label: string;
  button: string;
  send(text: string): void;
  isDone?: boolean;
}) {
  const { label, button, send, isDone = false } = props;
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') send(text);
        setText('');
      }}
    >
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          aria-label={label}
          placeholder={label}
          value={text}
          disabled={isDone}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={isDone}>
          {button}
        </Button>
      </Group>
    </form>
  );
}
