using System.Collections.Immutable;

namespace CollabCare.Learn.Content.Checking.Projects;

/// <summary>The rules of practice projects.</summary>
static class ProjectRules
{
    public static readonly Rule Files = new(
        "CL0301", Severity.Error, "A project has its brief, rubric, mentor guide, exemplar, and a desk pack with a readme, one page more at least, and answers.");

    public static readonly Rule Deliverables = new(
        "CL0302", Severity.Error, "A deliverable has what its kind needs, an id of its own, and every project asks for the clinicians' time.");

    public static readonly Rule Rubric = new(
        "CL0303", Severity.Error, "A project's rubric has five criteria with words for each of four levels, and one of them is the safety criterion.");

    public static readonly Rule Invented = new("CL0304", Severity.Error, "Every page of a desk pack says at its beginning that all of it is invented.");

    public static readonly Rule Exemplar = new("CL0305", Severity.Error, "An exemplar has a section for each deliverable, and no other.");

    public static readonly Rule Calibration = new(
        "CL0306", Severity.Error, "A calibration set has six samples, says whose ratings they are, rates criteria of the rubric, and uses all four levels.");

    public static readonly Rule Length = new("CL0307", Severity.Warning, "The texts of a project are as long as they should be.");

    public static readonly Rule Secret = new("CL0308", Severity.Error, "A page that learners read does not link to one that is for mentors.");

    public static ImmutableArray<Rule> All => [Files, Deliverables, Rubric, Invented, Exemplar, Calibration, Length, Secret];
}
