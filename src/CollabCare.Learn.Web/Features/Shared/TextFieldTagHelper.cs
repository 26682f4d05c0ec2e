using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CollabCare.Learn.Web.Features.Shared;

/// <summary>
/// A field with its label, its hint, what is wrong with it, and how long it may be:
/// <c>&lt;text-field asp-for="Email" label="E-mail" type="email" autocomplete="username" /&gt;</c>. Other attributes go to the input; what was typed stays, but for passwords.
/// </summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";
    public string? Hint { get; set; }
    public string Type { get; set; } = "text";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        ViewContext.ViewData.ModelState.TryGetValue(name, out var state);
        var error = state?.Errors.FirstOrDefault()?.ErrorMessage;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var attribute in output.Attributes)
        {
            input.MergeAttribute(attribute.Name, attribute.Value?.ToString() ?? "");
        }

        output.Attributes.Clear();
        input.AddCssClass("input");
        input.MergeAttribute("id", id);
        input.MergeAttribute("name", name);
        input.MergeAttribute("type", Type);
        if (For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault() is { } length)
        {
            input.MergeAttribute("maxlength", $"{length.MaximumLength}");
        }

        if (Type != "password")
        {
            input.MergeAttribute("value", state?.AttemptedValue ?? For.Model?.ToString() ?? "");
        }

        var described = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.OfType<string>());
        if (described.Length > 0)
        {
            input.MergeAttribute("aria-describedby", described);
        }

        if (error is not null)
        {
            input.MergeAttribute("aria-invalid", "true");
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field has-error");
        output.Content.AppendHtml(Element("label", Label, ("for", id)));
        if (Hint is not null)
        {
            output.Content.AppendHtml(Element("p", Hint, ("class", "hint"), ("id", $"{id}-hint")));
        }

        if (error is not null)
        {
            var said = new TagBuilder("p");
            said.MergeAttribute("class", "field-error");
            said.MergeAttribute("id", $"{id}-error");
            said.InnerHtml.AppendHtml("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-warn\"></use></svg> ").Append(error);
            output.Content.AppendHtml(said);
        }

        if (Type == "password")
        {
            var shown = Element("div", "", ("class", "password"), ("data-password", ""));
            shown.InnerHtml.AppendHtml(input);
            output.Content.AppendHtml(shown);
        }
        else
        {
            output.Content.AppendHtml(input);
        }
    }

    static TagBuilder Element(string tag, string text, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(tag);
        foreach (var (name, value) in attributes)
        {
            element.MergeAttribute(name, value);
        }

        element.InnerHtml.Append(text);
        return element;
    }
}

/// <summary>Everything that is wrong with a form, each with a link to its field; nothing when nothing is.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    static readonly string[] Numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var faults = ViewContext.ViewData.ModelState
            .Where(s => s.Value?.ValidationState == ModelValidationState.Invalid)
            .SelectMany(s => s.Value!.Errors.Take(1), (s, e) => (Field: s.Key, Sentence: e.ErrorMessage))
            .ToList();
        if (faults.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(faults.Count == 1 ? "One thing to mend" : $"{Numbers.ElementAtOrDefault(faults.Count) ?? $"{faults.Count}"} things to mend");
        var list = new TagBuilder("ul");
        foreach (var (field, sentence) in faults)
        {
            var item = new TagBuilder("li");
            if (field.Length == 0)
            {
                item.InnerHtml.Append(sentence);
            }
            else
            {
                var link = new TagBuilder("a");
                link.MergeAttribute("href", $"#{TagBuilder.CreateSanitizedId(field, "_")}");
                link.InnerHtml.Append(sentence);
                item.InnerHtml.AppendHtml(link);
            }

            list.InnerHtml.AppendHtml(item);
        }

        output.Content.AppendHtml(heading).AppendHtml(list);
    }
}
