using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup.Callouts;
using CollabCare.Learn.Content.Markup.Drawn.Pathways;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>Reads the drawn blocks and callouts of a page, and reports those that cannot be drawn.</summary>
static class DrawnReader
{
    const string Known = "sbar, ipass, star, pathway, steps, stakeholders, matrix, adoption";

    public static void Read(ContainerBlock container, Report report)
    {
        foreach (var block in container)
        {
            if (block is CalloutBlock callout)
            {
                CalloutChecks.Check(callout, report);
            }
            else if (block is DrawnBlock drawn)
            {
                drawn.Drawing = Draw(drawn, report);
            }

            if (block is ContainerBlock inner)
            {
                Read(inner, report);
            }
        }
    }

    static Drawing? Draw(DrawnBlock block, Report report)
    {
        if (string.IsNullOrWhiteSpace(block.Arguments))
        {
            report.Error(Rules.Drawn, block,
                $"This block has no title; write it behind the kind: ::: {(string.IsNullOrEmpty(block.Info) ? "pathway" : block.Info)} What it shows");
        }

        if (block.ClosingFencedCharCount == 0)
        {
            report.Error(Rules.Drawn, block, "This block does not end; put a line ::: after it.");
        }

        return block.Info switch
        {
            { } kind when Parts.Kinds.ContainsKey(kind) => Parts.Read(block, report),
            "pathway" => Pathway.Read(block, report),
            "stakeholders" => Stakeholders.Read(block, report),
            "steps" => Steps.Read(block, report),
            "matrix" => Matrix.Read(block, report),
            "adoption" => Adoption.Read(block, report),
            _ => Unknown(block, report),
        };
    }

    static Drawing? Unknown(DrawnBlock block, Report report)
    {
        var near = Words.Nearest(block.Info ?? "", Known.Split(", "));
        report.Error(Rules.Drawn, block, $"There is no drawn block '{block.Info}'; {(near is null ? $"known are {Known}." : $"did you mean '{near}'?")}");
        return null;
    }
}
