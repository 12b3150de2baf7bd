[assembly: AssemblyFixture(typeof(Guankao.Testing.Databases.TestDatabases))]
