namespace DecisionSandbox.Services.Folder;

/// <summary>What the data folder turned out to be at start.</summary>
public sealed class FolderState
{
    /// <summary>True where one click enters as any role: only as long as the folder holds no real account.</summary>
    public bool IsDemo { get; internal set; }

    /// <summary>True after a failed write to the disk: nothing more is written until a restart.</summary>
    public bool IsReadOnly { get; internal set; }

    /// <summary>True once the folder is ready for use cases.</summary>
    public bool IsReady { get; internal set; }
}
