using Guankao.Testing.Databases;

[assembly: AssemblyFixture(typeof(TestDatabases))]
