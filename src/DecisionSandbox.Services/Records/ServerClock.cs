using System.Security.Cryptography;

namespace DecisionSandbox.Services.Records;

/// <summary>Wall time for people, and a figure that no one can set back: their difference shows a clock that jumped.</summary>
public sealed class ServerClock
{
    private readonly TimeProvider _time;
    private readonly long _start;

    public ServerClock(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        (_time, _start) = (time, time.GetTimestamp());
    }

    /// <summary>Names this run of the server.</summary>
    public string Run { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));

    /// <summary>Milliseconds since this run began.</summary>
    public long Monotonic => (long)_time.GetElapsedTime(_start).TotalMilliseconds;

    /// <summary>One moment on both clocks.</summary>
    public Moment Read() => new(Now, Monotonic);

    /// <summary>Wall time in whole milliseconds, as entries carry it.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(_time.GetUtcNow().ToUnixTimeMilliseconds());
}

/// <summary>A moment: wall time, and milliseconds since the server run began.</summary>
public readonly record struct Moment(DateTimeOffset Now, long Monotonic);
