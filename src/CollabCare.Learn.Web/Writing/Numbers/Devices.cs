using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Numbers;

/// <summary>Identifier M of Safe Harbor: serial numbers of devices that one person carries. A pump of the unit belongs to nobody.</summary>
public sealed class Devices : NumberRule
{
    static readonly Regex Carried = Before(
        @"(?:(?:(?:patient|pt|mother|mom|child)['’]s|his|her) (?:own |new |home )?(?:\w+ )?(?:implant|pacemaker|device|defibrillator|icd|insulin pump|pump|hearing aid|cgm|monitor|phone|valve|prosthe\w+|stent|lens|watch)|pacemaker|implant(?:ed \w+)?|"
        + @"icd|defibrillator|cochlear\w*|neurostimulator)[ ,:(]*(?:serial|s/n|sn|model|device|udi|imei)");

    public override string Class => "device";

    public override Lesson Lesson { get; } = new(
        "the serial number of a device that somebody carries",
        "The maker’s register holds a name for each serial number.",
        "Name the kind of device, or its model.");

    public override IEnumerable<(int Start, int Length)> In(string text) => Find(text, 4, Carried.IsMatch);
}
