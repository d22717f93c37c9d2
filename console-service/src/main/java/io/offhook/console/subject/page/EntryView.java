package io.offhook.console.subject.page;

import io.offhook.console.subject.SubjectPath;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.words.EventWords;
import io.offhook.console.timeline.words.Tone;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.selfcare.OwnerEvent;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.eventing.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as a page tells it.
 *
 * @param who the actor and how it asked; absent where nobody is known
 * @param links to what else the event is about
 * @param raw the event as it is published
 */
record EntryView(
        UUID eventId,
        Instant at,
        String sentence,
        String icon,
        String colour,
        @Nullable String who,
        String type,
        List<Link> links,
        String raw) {

    private static final int MAX_RAW = 8000;

    record Link(String path, String label) {}

    /** @param page the address of the page that shows it, which needs no link to itself */
    static EntryView of(TimelineEntry entry, String page) {
        var words = EventWords.of(entry);
        return new EntryView(
                entry.eventId(),
                entry.at(),
                words.sentence(),
                words.icon(),
                colour(words.tone()),
                who(entry),
                entry.type(),
                links(entry).stream().filter(each -> !each.path().equals(page)).toList(),
                raw(entry.json()));
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case GOOD -> "green";
            case NEUTRAL -> "secondary";
            case WARNING -> "orange";
            case BAD -> "red";
        };
    }

    /** Owners speak for themselves; self care mails by itself what somebody caused; a device types by itself. */
    private static @Nullable String who(TimelineEntry entry) {
        var actor = entry.channel() == null ? entry.actor() : entry.actor() + " (" + way(entry.channel()) + ")";
        return switch (entry.event().orElse(null)) {
            case OwnerEvent it -> it.ownerId();
            case SelfcareEvent ignored -> entry.actor() == null ? "self care" : "self care, caused by " + actor;
            case RedemptionRefused it when !it.deviceName().isEmpty() -> it.deviceName();
            case null, default -> entry.actor() == null ? null : actor;
        };
    }

    /** How somebody asked, in words. */
    private static String way(String channel) {
        if (Channel.jobOf(channel).isPresent()) {
            return "bulk job";
        }
        return switch (channel) {
            case Channel.REST -> "REST";
            case Channel.SELF_CARE -> "self care";
            case Channel.AXL -> "AXL";
            default -> channel;
        };
    }

    private static List<Link> links(TimelineEntry entry) {
        var handles = entry.handles();
        var links = new ArrayList<Link>();
        if (handles.phoneId() != null) {
            links.add(new Link(SubjectPath.phone(handles.phoneId()), "Phone"));
        } else if (handles.deviceName() != null) {
            links.add(new Link(SubjectPath.device(handles.deviceName()), handles.deviceName()));
        }
        if (handles.codeId() != null) {
            links.add(new Link(SubjectPath.code(handles.codeId()), "Code"));
        }
        if (handles.fingerprint() != null) {
            links.add(new Link(SubjectPath.certificate(handles.fingerprint()), "Certificate"));
        }
        if (handles.address() != null) {
            links.add(new Link(SubjectPath.address(handles.address()), handles.address()));
        }
        links.add(new Link(SubjectPath.request(entry.correlationId()), "Same request"));
        return links;
    }

    private static String raw(String json) {
        return json.length() <= MAX_RAW ? json : json.substring(0, MAX_RAW) + " …";
    }
}
