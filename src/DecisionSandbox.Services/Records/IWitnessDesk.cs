using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Records;

/// <summary>What is signed and attested of the record, and where a committee hands in its cosignature. The witness's key itself never reaches this server.</summary>
public interface IWitnessDesk
{
    /// <summary>How far the record is signed and attested, and why it is not signed any more where it is not.</summary>
    Task<Outcome<RecordStanding>> Standing(Actor actor, CancellationToken cancel = default);

    /// <summary>Takes a cosigned checkpoint (the file of <c>audit witness sign</c>, or the bare lines of another C2SP witness).</summary>
    /// <param name="actor">An ethics reviewer.</param>
    /// <param name="note">The file's content.</param>
    /// <param name="witnessKey">The witness's public key, the first time; otherwise null.</param>
    /// <param name="cancel">Stops the call.</param>
    Task<Outcome<RecordStanding>> Add(Actor actor, string note, string? witnessKey, CancellationToken cancel = default);
}

/// <summary>How far the record can be proved.</summary>
/// <param name="Entries">Entries so far.</param>
/// <param name="Signed">The last signed checkpoint, or null.</param>
/// <param name="Attested">The last that a witness cosigned, or null.</param>
/// <param name="NotSigned">Why nothing is signed any more, or null.</param>
/// <param name="Now">When this was asked.</param>
public sealed record RecordStanding(long Entries, SignedPoint? Signed, AttestedPoint? Attested, Problem? NotSigned, DateTimeOffset Now);

/// <summary>A signed checkpoint: so many entries, at that time.</summary>
public sealed record SignedPoint(long Size, DateTimeOffset At);

/// <summary>A cosigned checkpoint: so many entries, by whom, and when the witness says that it looked.</summary>
public sealed record AttestedPoint(long Size, DateTimeOffset At, string Witness);
