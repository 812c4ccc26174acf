using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Core.Conversations;

/// <summary>
/// A chat platform as the rest of the program sees it. Its other half, which verifies and parses, calls <see cref="Intake"/>.
/// What the platform wants in the same response (a form to open, its field errors) is a read-only query of <see cref="FormDesk"/>;
/// an act is always inserted first.
/// </summary>
public interface IChatEdge
{
    /// <summary>The platform's name in addresses.</summary>
    string Chat { get; }

    /// <summary>Delivers messages.</summary>
    IChatSender Sender { get; }

    /// <summary>Shows what is being read.</summary>
    IStatusLine Status { get; }

    /// <summary>How many messages it may send at the same time.</summary>
    int Parallel { get; }
}
