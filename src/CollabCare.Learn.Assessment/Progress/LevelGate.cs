using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Progress;

/// <summary>What a level's badge asks for, and what of it is still missing (curriculum 2.6; badges stack, ruling GA2).</summary>
/// <param name="Level">The level.</param>
/// <param name="Missing">What is missing, in sentences without a period; empty when a mentor may sign the level.</param>
public sealed record LevelGate(Level Level, ImmutableArray<string> Missing)
{
    private static readonly ImmutableArray<(Level Level, string[] All, string[] OneOf, string? Interview)> Rules =
    [
        (Level.Beginner, ["P1", "P5"], [], null),
        (Level.Intermediate, ["P2"], ["P4", "P6", "P7"], "pair"),
        (Level.Advanced, ["P3"], ["P8", "P9"], "panel"),
    ];

    /// <summary>True when nothing is missing.</summary>
    public bool IsOpen => Missing.IsEmpty;

    /// <summary>Looks at what a learner has for a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="modulesLeft">Titles of the level's modules that are not finished.</param>
    /// <param name="writingLeft">Titles of the level's modules that are finished but for a written task, which no mentor has rated 3 or more on every criterion yet (ruling FO7).</param>
    /// <param name="reviewPassed">The level's review is passed; true too where there is none.</param>
    /// <param name="projects">Codes of the projects whose sign-off holds, such as P1.</param>
    /// <param name="interviews">"pair" and "panel", as far as a sign-off of them holds.</param>
    /// <param name="levels">Levels whose sign-off holds.</param>
    public static LevelGate Of(Level level, IReadOnlyCollection<string> modulesLeft, IReadOnlyCollection<string> writingLeft, bool reviewPassed, IReadOnlySet<string> projects, IReadOnlySet<string> interviews, IReadOnlySet<Level> levels)
    {
        var (_, all, oneOf, interview) = Rules.First(rule => rule.Level == level);
        var missing = ImmutableArray.CreateBuilder<string>();
        if (level > Level.Beginner && !levels.Contains(level - 1))
            missing.Add($"The {(level - 1).ToString().ToLowerInvariant()} badge is not signed");
        if (modulesLeft.Count > 0)
            missing.Add($"{(modulesLeft.Count == 1 ? "1 module is" : $"{modulesLeft.Count} modules are")} not finished: {Named(modulesLeft)}");
        if (writingLeft.Count > 0)
            missing.Add($"The writing of {(writingLeft.Count == 1 ? "1 module" : $"{writingLeft.Count} modules")} is not yet rated 3 or more on everything by a mentor: {Named(writingLeft)}");
        if (!reviewPassed)
            missing.Add($"The {level.ToString().ToLowerInvariant()} review is not passed");
        missing.AddRange(all.Where(code => !projects.Contains(code)).Select(code => $"Project {code} is not signed"));
        if (oneOf.Length > 0 && !oneOf.Any(projects.Contains))
            missing.Add($"None of the projects {string.Join(", ", oneOf[..^1])} and {oneOf[^1]} is signed");
        if (interview is not null && !interviews.Contains(interview))
            missing.Add($"The interview practice as a {interview}, with 3 or more on every part, is not signed");
        return new(level, missing.ToImmutable());
    }

    private static string Named(IReadOnlyCollection<string> titles) => $"{string.Join(", ", titles.Take(3).Select(title => $"“{title}”"))}{(titles.Count > 3 ? $" and {titles.Count - 3} more" : "")}";
}
