if (!process.versions.node.startsWith('24.'))
  throw new Error('Les essais s’exécutent sous Node 24.');
