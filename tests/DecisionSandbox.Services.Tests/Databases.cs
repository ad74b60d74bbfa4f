global using FluentAssertions;
global using Xunit;
using DecisionSandbox.Services.Folder;

namespace DecisionSandbox.Services.Tests;

/// <summary>Every persistence test runs on both.</summary>
public sealed class Databases : TheoryData<string>
{
    public Databases()
    {
        Add(SandboxOptions.Sqlite);
        Add(SandboxOptions.Postgres);
    }
}
