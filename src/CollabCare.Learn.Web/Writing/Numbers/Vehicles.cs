using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Numbers;

/// <summary>Identifier L of Safe Harbor: numbers of vehicles, license plates included.</summary>
public sealed class Vehicles : NumberRule
{
    static readonly Regex Frame = Pattern.Exact(@"\b(?:VIN|vin)\b[ :#]{0,3}(?<id>[A-HJ-NPR-Z0-9]{11,17})\b");
    static readonly Regex Plate = Pattern.Any(@"\b(?:licen[sc]e plate|plate|tags?|registration) (?:number |no\.? |is |was |# ?){0,2}(?<id>[A-Z]{1,3}[- ]?\d{2,4}[- ]?[A-Z]{0,3}|\d{1,3}[- ]?[A-Z]{2,4}[- ]?\d{1,4})\b");
    static readonly Regex Driven = Pattern.Any(@"\b(?:plate|car|truck|van|drives?|drove|parked|vehicle|ambulance|chevy|ford|toyota|honda)\b");

    public override string Class => "vehicle";

    public override Lesson Lesson { get; } = new(
        "the number of somebody’s vehicle",
        "A plate leads to its owner in minutes.",
        "Say “the family’s car”.");

    public override IEnumerable<(int Start, int Length)> In(string text) =>
        Frame.Places(text).Concat(Plate.Places(text).Where(p => Driven.IsMatch(Pattern.Around(text, p.Start, p.Length))));
}
