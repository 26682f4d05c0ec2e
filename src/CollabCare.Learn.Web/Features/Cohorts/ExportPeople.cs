using CollabCare.Learn.Web.Hosting;
using Mediator;

namespace CollabCare.Learn.Web.Features.Cohorts;

/// <summary>Gives who is in a cohort as a table for a spreadsheet: a line a person, in the columns in which people are brought in from a list, and two more.</summary>
public sealed record ExportPeople(Asker Asker, Guid Id) : IQuery<CsvFile?>;

/// <summary>Gives the cohorts that somebody looks after as a table: a line a cohort.</summary>
public sealed record ExportCohorts(Asker Asker) : IQuery<CsvFile>;

sealed class ExportPeopleHandler(ISender sender, TimeProvider clock) : IQueryHandler<ExportPeople, CsvFile?>
{
    public async ValueTask<CsvFile?> Handle(ExportPeople query, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowPeople(query.Asker, query.Id, 1, Everybody: true), cancellationToken) is not { } people)
        {
            return null;
        }

        var addresses = people.Mentors.ToDictionary(m => m.Id, m => m.Email);
        return CsvFile.Of(
            $"people-{clock.GetUtcNow():yyyy-MM-dd}", ["name", "email", "role", "mentor", "joined_at", "away_until"],
            [
                .. people.Mentors.Select(m => (IEnumerable<object?>)[m.Name, m.Email, "mentor", null, m.JoinedAt, m.AwayUntil]),
                .. people.Learners.Select(l => (IEnumerable<object?>)[l.Name, l.Email, "learner", l.MentorId is { } mentor ? addresses.GetValueOrDefault(mentor) : null, l.JoinedAt, null]),
            ]);
    }
}

sealed class ExportCohortsHandler(ISender sender, TimeProvider clock) : IQueryHandler<ExportCohorts, CsvFile>
{
    public async ValueTask<CsvFile> Handle(ExportCohorts query, CancellationToken cancellationToken) => CsvFile.Of(
        $"cohorts-{clock.GetUtcNow():yyyy-MM-dd}", ["cohort", "learners", "yours_by_name", "in_the_pool", "wishes"],
        (await sender.Send(new ListCohorts(query.Asker), cancellationToken)).Cohorts.Select(c => (IEnumerable<object?>)[c.Name, c.Learners, c.Mine, c.Pool, c.Wishes]));
}
