using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Numbers;

/// <summary>Identifier K of Safe Harbor: numbers of certificates and licenses.</summary>
public sealed class LicenseNumbers : NumberRule
{
    static readonly Regex Named = Before("driver['’]?s?['’]? licen[sc]e|passport|green card|visa|birth certificate|death certificate|state id");

    public override string Class => "license-number";

    public override Lesson Lesson { get; } = new(
        "the number of somebody’s license or passport",
        "It names one person to every authority.",
        "Say what was shown: “a driver’s license from another state”.");

    public override IEnumerable<(int Start, int Length)> In(string text) => Find(text, 5, Named.IsMatch);
}
