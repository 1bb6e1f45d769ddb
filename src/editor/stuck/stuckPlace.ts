/** Where the timer is kept in what VS Code gives Rung for its own: it is there while one runs. */
export const STUCK_FOLDER = 'stuck';
export const STUCK_FILE = 'stuck.json';
