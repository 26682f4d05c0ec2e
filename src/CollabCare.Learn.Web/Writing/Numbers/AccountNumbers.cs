using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Numbers;

/// <summary>Identifier J of Safe Harbor: account numbers, of a bank or a card.</summary>
public sealed class AccountNumbers : NumberRule
{
    static readonly Regex Card = Pattern.Exact(@"\b(?:4\d{3}|5[1-5]\d{2}|3[47]\d{2}|6011)[ -]?\d{4}[ -]?\d{4}[ -]?\d{3,4}\b");
    static readonly Regex Bank = Pattern.Exact(@"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?\b");
    static readonly Regex Named = Before("iban|credit card|debit card|bank account|routing number|checking account");
    static readonly Regex Paying = Pattern.Any(@"\b(?:iban|bank|account|card|pays|paid)\b");

    public override string Class => "account-number";

    public override Lesson Lesson { get; } = new(
        "the number of an account or a card",
        "It belongs to one person and to their money.",
        "Say how it was paid: “by card, at the desk”.");

    public override IEnumerable<(int Start, int Length)> In(string text) =>
        Card.Places(text).Concat(Bank.Places(text).Where(p => Paying.IsMatch(Pattern.Around(text, p.Start, p.Length)))).Concat(Find(text, 5, Named.IsMatch));
}
