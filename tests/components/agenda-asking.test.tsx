import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TemplateOffer } from '../../components/agenda/TemplateOffer.tsx';
import { TEMPLATE_KEYS } from '../../utils/domain/agenda-templates.ts';
import { agenda, template } from './agenda-shown.tsx';
import { button, press } from './goals-shown.tsx';
import { choose, menuOf, withPopovers } from './popovers.ts';
import { show } from './show.tsx';

beforeEach(withPopovers);

const side = (title: string) => screen.getByRole('region', { name: title });
const dialog = (name: string) => within(screen.getByRole('dialog', { name }));
/** The menu of a side's title. */
const head = (title: string) => side(title).querySelector('.section-actions');

describe('Ana’s topics', () => {
  it('are asked for by a message to copy', () => {
    const given = agenda();
    choose(head('Ana’s topics'), 'Ask Ana for topics');
    expect(given.onCopy).toHaveBeenCalledOnce();
    expect(given.onCopy.mock.lastCall?.[0]).toMatch(/^Hi Ana, what would you like to talk about/u);
  });

  it('teach the rule while there are none, with both ways to get some', () => {
    const given = agenda([]);
    expect(within(side('Ana’s topics')).getByText(/come first/u)).toBeTruthy();
    expect(screen.getByText(/Manager Tools/u).closest('details')?.open).toBe(false);
    press('Ask Ana for topics');
    expect(given.onCopy).toHaveBeenCalledOnce();
    press('Paste Ana’s topics');
    expect(dialog('Paste Ana’s topics').getByRole('textbox')).toBeTruthy();
  });

  function paste(text: string) {
    const given = agenda();
    choose(head('Ana’s topics'), 'Paste Ana’s topics');
    fireEvent.input(dialog('Paste Ana’s topics').getByRole('textbox'), {
      target: { value: text },
    });
    return given;
  }

  it('are pasted a line each, seen before they are added', () => {
    const given = paste('Hi!\n\n- Holidays in August\n2) Office\n');
    const items = dialog('Paste Ana’s topics').getAllByRole('listitem');
    expect(items.map((each) => each.textContent)).toEqual(['Hi!', 'Holidays in August', 'Office']);
    press('Add 3 topics');
    expect(given.onAdd).toHaveBeenCalledExactlyOnceWith('theirs', [
      'Hi!',
      'Holidays in August',
      'Office',
    ]);
    expect(screen.queryByLabelText('One topic a line')).toBeNull();
  });

  it('are not added while there is no line', () => {
    const given = paste(' \n--\n');
    const add = button('Add topics');
    expect(add.hasAttribute('disabled')).toBe(true);
    fireEvent.click(add);
    expect(given.onAdd).not.toHaveBeenCalled();
  });

  it('more than fit at once stay to be added after', () => {
    const lines = Array.from({ length: 52 }, (_, place) => `Topic ${place}`);
    const given = paste(lines.join('\n'));
    expect(dialog('Paste Ana’s topics').getByRole('status').textContent).toContain('2 lines more');
    press('Add 50 topics');
    const form = dialog('Paste Ana’s topics');
    expect(form.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Topic 50\nTopic 51');
    press('Add 2 topics');
    expect(given.onAdd.mock.calls.flatMap(([, texts]) => texts)).toEqual(lines);
  });
});

describe('templates', () => {
  function open(templates: Parameters<typeof template>[] = []) {
    const given = agenda(undefined, { templates: templates.map((each) => template(...each)) });
    choose(head('Your topics'), 'Templates');
    return given;
  }
  const details = (name: string) => {
    const found = dialog('Templates').getByText(name).closest('details');
    if (!found) throw new Error('It is not folded.');
    return within(found);
  };

  it('built in add their topics to mine', () => {
    const given = open();
    const first = details('First one-on-one');
    const words = first.getAllByRole('listitem').map((each) => each.textContent);
    expect(words).toHaveLength(5);
    fireEvent.click(first.getByRole('button', { name: 'Add 5 topics' }));
    expect(given.onAdd).toHaveBeenCalledExactlyOnceWith('mine', words);
    expect(screen.queryByText('To begin with')).toBeNull();
  });

  it('add one topic, or a few: those that are chosen', () => {
    const given = open([['Back from leave', { side: 'theirs' }]]);
    const own = details('Back from leave');
    const [first, second] = own.getAllByRole('checkbox');
    if (!first || !second) throw new Error('There are two topics.');
    fireEvent.click(first);
    fireEvent.click(second);
    const none = own.getByRole<HTMLButtonElement>('button', { name: 'Add topics' });
    expect(none.disabled).toBe(true);
    fireEvent.click(own.getByRole('checkbox', { name: 'Back from leave 2' }));
    fireEvent.click(own.getByRole('button', { name: 'Add 1 topic' }));
    expect(given.onAdd).toHaveBeenCalledExactlyOnceWith('theirs', ['Back from leave 2']);
  });

  it('are left by a button, too', () => {
    open();
    fireEvent.click(dialog('Templates').getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('To begin with')).toBeNull();
  });

  it('of one’s own add theirs where they belong, are renamed and deleted', () => {
    const given = open([
      ['Back from leave', { side: 'theirs' }],
      ['Gone', { deletedAt: 1 }],
    ]);
    expect(dialog('Templates').queryByText('Gone')).toBeNull();
    const own = details('Back from leave');
    fireEvent.click(own.getByRole('button', { name: 'Rename' }));
    fireEvent.input(own.getByRole('textbox', { name: 'Name' }), { target: { value: ' Back ' } });
    fireEvent.click(own.getByRole('button', { name: 'Save' }));
    expect(given.templateActions.onRename.mock.calls.map(([{ id }, name]) => [id, name])).toEqual([
      ['Back from leave', 'Back'],
    ]);
    fireEvent.click(own.getByRole('button', { name: 'Delete' }));
    expect(given.templateActions.onDelete.mock.calls.map(([{ id }]) => id)).toEqual([
      'Back from leave',
    ]);
    fireEvent.click(own.getByRole('button', { name: 'Add 2 topics' }));
    expect(given.onAdd).toHaveBeenCalledExactlyOnceWith('theirs', [
      'Back from leave 1',
      'Back from leave 2',
    ]);
  });

  it('are saved from the topics as they are, under a name', () => {
    const given = agenda();
    choose(head('Your topics'), 'Save as a template');
    const form = dialog('Save your topics as a template');
    fireEvent.click(form.getByRole('button', { name: 'Save' }));
    expect(form.getByRole('alert').textContent).toBe('A name is needed.');
    expect(given.templateActions.onSave).not.toHaveBeenCalled();
    fireEvent.input(form.getByRole('textbox', { name: 'Name' }), { target: { value: 'Weekly ' } });
    fireEvent.click(form.getByRole('button', { name: 'Save' }));
    expect(given.templateActions.onSave).toHaveBeenCalledExactlyOnceWith('Weekly', 'mine', [
      'Rota',
      'Praise',
      'Desk',
    ]);
  });

  it('are saved only where there are topics', () => {
    agenda([]);
    expect(menuOf(head('Your topics'))).toEqual(['Templates']);
  });

  it.each(TEMPLATE_KEYS)('%s is offered in one line, to be used or not now', (key) => {
    const onUse = vi.fn();
    const onNotNow = vi.fn();
    show(<TemplateOffer template={key} onUse={onUse} onNotNow={onNotNow} />);
    const offer = within(screen.getByRole('group', { name: 'A template' }));
    const words = offer.getAllByRole('listitem').map((each) => each.textContent);
    expect(
      offer.getByText(new RegExp(`\\? ${words.length} topics to begin with$`, 'u')),
    ).toBeTruthy();
    fireEvent.click(offer.getByRole('button', { name: 'Use' }));
    expect(onUse).toHaveBeenCalledExactlyOnceWith(words);
    fireEvent.click(offer.getByRole('button', { name: 'Not now' }));
    expect(onNotNow).toHaveBeenCalledOnce();
  });
});
