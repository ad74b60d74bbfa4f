namespace DecisionSandbox.Core.Review.Screening;

/// <summary>What a mark stands for, in place of what was written.</summary>
public enum Mask
{
    /// <summary>A name: of a person, a place, an organisation.</summary>
    Name,
    /// <summary>A number that may identify: telephone, social security, account, file.</summary>
    Number,
    /// <summary>A full date, or a date or year of birth.</summary>
    Date,
    /// <summary>An e-mail address, or a name on a network.</summary>
    Mail,
    /// <summary>A web address.</summary>
    Web,
    /// <summary>A postal address, or a part of one.</summary>
    Address,
}
