using CollabCare.Learn.Content.Reading;

namespace CollabCare.Learn.Content.Checking.Tree;

/// <summary>Modules that a question or a project names. A warning only: both may be written before the modules that they belong to, and their pages leave out what is not there.</summary>
static class NamedModule
{
    public static void Missing(FrontMatter front, string key, string id, IEnumerable<string> modules)
    {
        var mend = Words.Nearest(id, modules) is { } near ? $"did you mean '{near}'?" : "mend the id, or add the module.";
        front.Warn(Rules.NamedModule, key, $"'{id}' is no module, and the page leaves it out; {mend}", id);
    }
}
