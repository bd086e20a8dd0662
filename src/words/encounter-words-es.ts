import type { EncounterWords } from './encounter-words-en.ts';
import { countText } from './view-words-tools.ts';

export const spanishEncounterWords: EncounterWords = {
  only: 'Solo este episodio',
  belong: (inside, total) => `${countText(inside)} de ${countText(total)} son de este`,
  narrowed: (inside, total, others, unlinked) => {
    const left = [
      ...(others === 0 ? [] : [`${countText(others)} de otros episodios`]),
      ...(unlinked === 0 ? [] : [`${countText(unlinked)} sin vínculo con ninguno`]),
    ];
    const shown = `Se muestran ${countText(inside)} de ${countText(total)}`;
    return left.length === 0 ? shown : `${shown}; no se muestran: ${left.join(', ')}`;
  },
  relatedAreWhole: 'Los resultados relacionados son de toda la historia.',
  trendsAreWhole: 'Las evoluciones son de toda la historia.',
  elsewhere:
    'Problemas, Constantes y Resultados muestran solo este episodio. Esta vista muestra toda la historia.',
  showWhole: 'Mostrar toda la historia en todas las vistas',
  nothing: 'Nada de lo recibido aquí está vinculado a este episodio.',
  nothingDetail: (total) =>
    `No se muestran: ${countText(total)}. Desactive «Solo este episodio» para ver toda la historia.`,
};
