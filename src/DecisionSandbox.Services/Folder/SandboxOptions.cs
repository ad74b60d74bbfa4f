namespace DecisionSandbox.Services.Folder;

/// <summary>What can be configured, under <c>Sandbox:</c>. Checked at start, with a message that names the key.</summary>
public sealed class SandboxOptions
{
    public const string Section = "Sandbox";
    public const string Sqlite = "sqlite", Postgres = "postgres";

    /// <summary><c>Sandbox:Data</c>, also <c>--data</c> and <c>SANDBOX_DATA</c>. Default: <c>data</c> beside the solution, else beside the binary.</summary>
    public string? Data { get; set; }

    /// <summary><c>Sandbox:Models</c>. Default: <c>models</c> beside the solution, else beside the binary.</summary>
    public string? Models { get; set; }

    /// <summary><c>Sandbox:Database</c>: <c>sqlite</c> or <c>postgres</c>.</summary>
    public string Database { get; set; } = Sqlite;

    /// <summary><c>Sandbox:ConnectionString</c>, for <c>postgres</c> only.</summary>
    public string? ConnectionString { get; set; }

    /// <summary><c>Sandbox:Demo</c>. True asks for demo mode and is refused where real accounts exist; false never enters it; absent: demo as long as the folder holds no real account.</summary>
    public bool? Demo { get; set; }

    /// <summary><c>Sandbox:CheckpointEvery</c>: how many entries may follow the last signed checkpoint.</summary>
    public int CheckpointEvery { get; set; } = 256;

    /// <summary>What is wrong, naming the key; null where nothing is.</summary>
    public string? Error() =>
        Database is not (Sqlite or Postgres) ? $"Sandbox:Database is \"{Database}\"; set it to \"{Sqlite}\" or \"{Postgres}\"."
        : Database == Postgres && string.IsNullOrWhiteSpace(ConnectionString) ? "Sandbox:ConnectionString is missing; \"postgres\" needs one, such as \"Host=…;Database=…;Username=…\"."
        : Database == Sqlite && !string.IsNullOrWhiteSpace(ConnectionString) ? "Sandbox:ConnectionString is set but Sandbox:Database is \"sqlite\", whose file lies in the data folder; remove one of the two."
        : CheckpointEvery is < 1 or > 100_000 ? $"Sandbox:CheckpointEvery is {CheckpointEvery}; set it between 1 and 100000."
        : null;
}
