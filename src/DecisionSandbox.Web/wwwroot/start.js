// A server that was started again is looked for every second for two minutes, then every five for half an hour: what was typed is in its database, and nobody waits for it longer than they must.
Blazor.start({
  circuit: {
    reconnectionOptions: {
      maxRetries: 480,
      retryIntervalMilliseconds: (attempts, most) => attempts < 120 ? 1000 : attempts < most ? 5000 : null,
    },
  },
});
