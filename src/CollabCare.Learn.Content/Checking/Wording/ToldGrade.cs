using CollabCare.Learn.Content.Checking.Language;
using static System.FormattableString;

namespace CollabCare.Learn.Content.Checking.Wording;

/// <summary>L25: what is asked reads at its level's grade. Each option is a sentence, and a glossary term counts as one syllable (ruling LI10).</summary>
static class ToldGrade
{
    public static readonly ToldRule Rule = new(25, Severity.Warning, "stem and options read at the level's grade or below: 9, 10.5 or 12.", check =>
    {
        var grade = check.Course.Grade.Of(check.Told.Read);
        var limit = ReadingGrade.Limit(check.Module.Level);
        if (grade > limit)
        {
            check.Say(
                Invariant($"The {check.Told.What} reads at grade {grade:0.0}, and the limit here is {limit:0.#}; make sentences shorter, or words plainer."));
        }
    });
}
