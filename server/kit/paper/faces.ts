import { fileURLToPath } from 'node:url';

/** The faces that documents are printed in: they have every Vietnamese letter. */
export const FACES = {
  regular: fontFile('400Regular/NotoSerif_400Regular.ttf'),
  bold: fontFile('700Bold/NotoSerif_700Bold.ttf'),
  italic: fontFile('400Regular_Italic/NotoSerif_400Regular_Italic.ttf'),
} as const;

function fontFile(name: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-serif/${name}`));
}
