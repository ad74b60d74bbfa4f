namespace DecisionSandbox.Audit.Notes;

/// <summary>Whatever can sign a note: a key in a file, or one that never leaves a token.</summary>
public interface INoteSigner
{
    /// <summary>The key that verifies what this signs.</summary>
    VerifierKey Key { get; }

    /// <summary>Signs a text that ends in a newline.</summary>
    NoteSignature Sign(string text);
}
