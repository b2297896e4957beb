import { tellAddress, toldAddress } from '../../scripts/running/told-address';

const folder = `/a folder of process ${process.pid}`;

test('doors learn where the newsroom of their folder serves, from the first node of it', async () => {
  expect(await toldAddress(folder)).toBeUndefined();
  await tellAddress(folder, 'http://localhost:1400');
  await tellAddress(folder, 'http://localhost:1401');
  expect(await toldAddress(folder)).toBe('http://localhost:1400');
  expect(await toldAddress(`${folder}, another one`)).toBeUndefined();
});
