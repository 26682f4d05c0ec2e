namespace CollabCare.Learn.Content.Checking;

/// <summary>A rule of the checker. Where a code is wanted, the rule stands for it.</summary>
/// <param name="Code"><c>CL</c> and four digits; it never changes, and never comes back with another meaning.</param>
/// <param name="Severity">How much a breach matters, as a rule.</param>
/// <param name="Says">What the rule asks, in one sentence.</param>
sealed record Rule(string Code, Severity Severity, string Says)
{
    public static implicit operator string(Rule rule) => rule.Code;
}
