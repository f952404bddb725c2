/** The code of the dashboard's pictures and of what draws them, in a page that uses none of it. */
import { render } from 'preact';
import { BandGrid } from '../../components/charts/BandGrid.tsx';
import { BarRows } from '../../components/charts/BarRows.tsx';
import { Columns } from '../../components/charts/Columns.tsx';
import { SplitRows } from '../../components/charts/SplitRows.tsx';

// Kept, so that nothing of it is left out of the bundle.
Object.assign(globalThis, { pictures: [render, BandGrid, BarRows, Columns, SplitRows] });

const text = document.createElement('p');
text.className = 'empty-page';
text.textContent = 'Empty';
document.body.append(text);
