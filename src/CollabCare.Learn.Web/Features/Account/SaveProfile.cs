using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>Asks for one's name and time zone, to change them.</summary>
public sealed record AskForProfile(Guid Person) : IQuery<SaveProfile>;

/// <summary>Keeps one's name and time zone.</summary>
public sealed record SaveProfile : ICommand<Faults>
{
    [BindNever]
    public Guid Person { get; init; }

    [Required(ErrorMessage = "Write the name that you want to be called by"), StringLength(100, ErrorMessage = "Write 100 characters or fewer")]
    public string Name { get; init; } = "";

    [Required(ErrorMessage = "Choose a time zone"), StringLength(64, ErrorMessage = "Choose a time zone")]
    public string TimeZone { get; init; } = "";
}

sealed class AskForProfileHandler(UserManager<Person> people) : IQueryHandler<AskForProfile, SaveProfile>
{
    public async ValueTask<SaveProfile> Handle(AskForProfile query, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(query.Person);
        return new() { Name = person.Name, TimeZone = person.TimeZone };
    }
}

sealed class SaveProfileHandler(UserManager<Person> people, LearnSignIn signIn) : ICommandHandler<SaveProfile, Faults>
{
    public async ValueTask<Faults> Handle(SaveProfile form, CancellationToken cancellationToken)
    {
        if (!TimeZones.IsKnown(form.TimeZone))
        {
            return new(("TimeZone", "Choose a time zone"));
        }

        var person = await people.OfAsync(form.Person);
        (person.Name, person.TimeZone) = (form.Name.Trim(), form.TimeZone);
        await people.UpdateAsync(person);
        await signIn.RenewAsync(person);
        return Faults.None;
    }
}
