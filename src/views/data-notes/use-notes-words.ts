import { englishNotesWords, type NotesWords } from '../../words/notes-words-en.ts';
import { spanishNotesWords } from '../../words/notes-words-es.ts';
import { useWords } from '../use-words.tsx';

/** What only Data notes says; it loads with it. */
export function useNotesWords(): NotesWords {
  return useWords().language === 'es' ? spanishNotesWords : englishNotesWords;
}
