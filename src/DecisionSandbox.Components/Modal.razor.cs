using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionSandbox.Components;

/// <summary>A native <c>&lt;dialog&gt;</c> shown modally: the browser keeps the focus in it and gives it back.</summary>
public partial class Modal
{
    private ElementReference _dialog;
    private IJSObjectReference? _module;
    private bool _isShown;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    /// <summary>The dialog's id on the page.</summary>
    [Parameter, EditorRequired] public required string Id { get; set; }

    /// <summary>Its title, which also names it.</summary>
    [Parameter, EditorRequired] public required string Title { get; set; }

    /// <summary>True while it is open.</summary>
    [Parameter] public bool Open { get; set; }

    /// <summary>Called when the person closes it, with Escape too.</summary>
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>Called once it is off the page: only then can anything behind it take the focus.</summary>
    [Parameter] public EventCallback AfterClose { get; set; }

    /// <summary>What it says or asks.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>Its buttons, the main one last.</summary>
    [Parameter] public RenderFragment? Actions { get; set; }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Open == _isShown) { return; }
        _isShown = Open;
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./_content/DecisionSandbox.Components/Modal.razor.js");
        await _module.InvokeVoidAsync(Open ? "show" : "close", _dialog);
    }

    private async Task Closed()
    {
        if (_isShown)
        {
            _isShown = false;
            await OpenChanged.InvokeAsync(false);
        }
        await AfterClose.InvokeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            if (_module is not null) { await _module.DisposeAsync(); }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and the module with it.
        }
    }
}
