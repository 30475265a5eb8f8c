// Runs in mongosh beside the first member. Makes the three members one replica set, then the users: an administrator, and for each
// service one that may do what it likes in its own database and nothing in any other. Safe to repeat.
const { DATABASES, MEMBERS, REPLICA_SET, MONGODB_PASSWORD_ADMIN } = process.env;
const ADMINISTRATOR = 'administrator';
const HERE = 'mongodb://127.0.0.1:27017/?directConnection=true';
const WAIT_MS = 60_000;

const connectAsAdministrator = () => {
  try {
    const client = new Mongo(HERE);
    client.getDB('admin').auth(ADMINISTRATOR, MONGODB_PASSWORD_ADMIN);
    return client;
  } catch {
    return undefined;
  }
};

/** Only from the machine itself, and only as long as there is no user at all, the server lets a stranger begin. */
const begin = () => {
  const client = new Mongo(HERE);
  const admin = client.getDB('admin');
  const members = MEMBERS.split(',').map((host, index) => ({
    _id: index,
    host: `${host}:27017`,
    // The member beside this client must become the first primary.
    priority: index === 0 ? 2 : 1,
  }));
  try {
    admin.adminCommand({ replSetInitiate: { _id: REPLICA_SET, members } });
  } catch (error) {
    if (error.codeName !== 'AlreadyInitialized') throw error;
  }
  const deadline = Date.now() + WAIT_MS;
  while (admin.hello().isWritablePrimary !== true) {
    if (Date.now() > deadline)
      throw new Error('The replica set has no primary here: see the logs of the members.');
    sleep(500);
  }
  admin.createUser({ user: ADMINISTRATOR, pwd: MONGODB_PASSWORD_ADMIN, roles: ['root'] });
};

/** Also when another member is primary by now: the driver finds it. */
const connectToSet = () => {
  const servers = MEMBERS.split(',').map((host) => `${host}:27017`);
  const credentials = `${ADMINISTRATOR}:${encodeURIComponent(MONGODB_PASSWORD_ADMIN)}`;
  return new Mongo(
    `mongodb://${credentials}@${servers.join(',')}/?replicaSet=${REPLICA_SET}&authSource=admin`,
  );
};

if (connectAsAdministrator() === undefined) begin();
const set = connectToSet();
for (const name of DATABASES.split(',')) {
  const database = set.getDB(name);
  const pwd = process.env[`MONGODB_PASSWORD_${name.toUpperCase().replaceAll('-', '_')}`];
  const roles = [
    { role: 'readWrite', db: name },
    { role: 'dbAdmin', db: name },
  ];
  if (database.getUser(name) === null) database.createUser({ user: name, pwd, roles });
  else database.updateUser(name, { pwd, roles });
  print(`${name}: its user has its own database`);
}
