using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Mocks;

/// <summary>Deletes a mock with its answers and ratings, open or ended.</summary>
public sealed record DeleteMock(Guid PersonId, Guid Id) : ICommand<bool>;

public sealed class DeleteMockHandler(LearnDb db) : ICommandHandler<DeleteMock, bool>
{
    public async ValueTask<bool> Handle(DeleteMock command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () => await db.Mocks.Where(m => m.Id == command.Id && m.PersonId == command.PersonId).ExecuteDeleteAsync(cancellationToken) > 0,
        cancellationToken);
}
