using System.Security.Cryptography;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.StudyLinks;

/// <summary>
/// The code to come back with: sixteen letters and digits in four groups. The first five name a pseudonymous account, the other eleven (54 random bits) are its password,
/// so that hashing, comparing in constant time and resting after several wrong attempts are those of every account.
/// </summary>
/// <param name="Name">The account's name.</param>
/// <param name="Secret">Its password.</param>
public sealed record ResumeCode(string Name, string Secret)
{
    // Nothing that looks like something else.
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789", Prefix = "c.";
    private const int Length = 16, NameLength = 5, Group = 4;

    /// <summary>A new code.</summary>
    public static ResumeCode Create() => From(RandomNumberGenerator.GetString(Letters, Length));

    /// <summary>The code as somebody typed it, whatever stands between the groups; null where it is none.</summary>
    public static ResumeCode? Read(string? typed)
    {
        var letters = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit));
        return letters.Length == Length && letters.All(Letters.Contains) ? From(letters) : null;
    }

    /// <summary>The code as it is shown.</summary>
    public override string ToString() => string.Join('-', (Name[Prefix.Length..] + Secret).Chunk(Group).Select(letters => new string(letters)));

    /// <summary>The account that the code opens. The secret is kept as its hash alone.</summary>
    /// <param name="isDemo">True in a demonstration: the account ends with it.</param>
    internal Account Account(bool isDemo)
    {
        var account = new Account { Id = Draw.Id(), UserName = Name, NormalizedUserName = Name.ToUpperInvariant(), SecurityStamp = Draw.Id(), IsDemo = isDemo, LockoutEnabled = true };
        account.PasswordHash = new Microsoft.AspNetCore.Identity.PasswordHasher<Account>().HashPassword(account, Secret);
        return account;
    }

    private static ResumeCode From(string letters) => new(Prefix + letters[..NameLength], letters[NameLength..]);
}
