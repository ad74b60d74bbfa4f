global using Xunit;

[assembly: AssemblyFixture(typeof(DecisionSandbox.Web.Tests.Journeys.Browser))]
[assembly: AssemblyFixture(typeof(DecisionSandbox.Web.Tests.Journeys.PreparedFolder))]
