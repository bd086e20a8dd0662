/** Windows of time to choose from, short to see and in full to hear, in English. */
export const englishWindowWords = {
  windows: {
    '7d': '7 d',
    '30d': '30 d',
    '6mo': '6 mo',
    '1y': '1 y',
    '5y': '5 y',
    all: 'All',
  },
  windowsSpoken: {
    '7d': 'Last 7 days',
    '30d': 'Last 30 days',
    '6mo': 'Last 6 months',
    '1y': 'Last year',
    '5y': 'Last 5 years',
    all: 'All times',
  },
};
