using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Reach;

/// <summary>Identifier O of Safe Harbor: addresses of devices on the internet, where the sentence says that a patient’s device had it.</summary>
public sealed class InternetAddresses : IdentifierRule
{
    static readonly Regex Address = Pattern.Any(@"\b(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}\b|\b[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){7}\b");

    public override string Class => "ip-address";

    public override Lesson Lesson { get; } = new(
        "the internet address of somebody’s device",
        "An address in a log leads to one household.",
        "Say where the device was: “from home”, “on the guest network”.");

    public override IEnumerable<(int Start, int Length)> In(string text) =>
        Address.Places(text).Where(p => Speaking.OfSomebody.IsMatch(Pattern.Around(text, p.Start, p.Length, 50)));
}
