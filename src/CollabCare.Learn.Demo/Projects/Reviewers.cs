using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Demo.Projects;

/// <summary>The mentors as they come to the pool.</summary>
sealed class Reviewers
{
    readonly IReadOnlyList<Person> _mentors;

    Reviewers(IReadOnlyList<Person> mentors) => _mentors = mentors;

    /// <summary>Mentor of both cohorts, and here.</summary>
    public Guid First => _mentors[0].Id;

    /// <summary>Mentor of the first cohort, and away now.</summary>
    public Guid Second => _mentors[1].Id;

    /// <summary>Each of the two rates a set of samples, as everybody does before a first review. The third mentor never has, and is asked to.</summary>
    public static async Task<Reviewers> ComeAsync(Desk desk, IReadOnlyList<Person> mentors, DateTimeOffset at)
    {
        var reviewers = new Reviewers(mentors);
        await desk.CalibrateAsync(reviewers.First, "project-workflow-map", at, kinder: 2);
        await desk.CalibrateAsync(reviewers.Second, "project-handoff-redesign", at, kinder: 5);
        return reviewers;
    }

    /// <summary>Who reviews a learner's work: the named mentor, and for whoever has none, or one who is away, the first.</summary>
    public Guid Of(CohortMember learner) => learner.MentorId is { } named && named != Second ? named : First;
}
