import { createContext, type ReactNode } from 'react';

/**
 * What must stay in sight whatever lies over the page: a modal dialog covers and mutes everything
 * below it, so each shows this at its own head.
 */
export const DialogNotice = createContext<ReactNode>(null);
